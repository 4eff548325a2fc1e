package loupe.course.exercise;

import java.util.Optional;
import java.util.OptionalDouble;
import loupe.course.expression.Template;

/// A mistake that the author expects, with what to say to whoever makes it.
///
/// `credit` is a fraction; without one, the answer gets nothing, except that a goal keeps the points
/// of what was reached.
public record Misconception(
        String id, Fingerprint fingerprint, OptionalDouble credit, Template feedback, Optional<Show> show, int line) {}
