package loupe.course.exercise;

import java.util.Optional;

/// What a mistake points at: a step of the lesson, counted from 1, and perhaps a site in it.
public record Show(int step, Optional<String> site) {}
