package loupe.checker.text;

import java.util.List;
import java.util.OptionalDouble;
import loupe.course.exercise.Rubric;

/// What can honestly be said about a free text.
public sealed interface TextVerdict {

    /// Not yet an answer: empty, too long, or the question again.
    record SentBack(String wish) implements TextVerdict {}

    /// Every required idea is there, and nothing against it.
    record Right(List<Idea> ideas) implements TextVerdict {}

    /// None of the ideas, and a mistake that is well known.
    record Wrong(List<Rubric.Trap> traps) implements TextVerdict {}

    /// For a person to judge. `suggested` are the points of what was found.
    record Undecided(List<Idea> ideas, List<Rubric.Trap> traps, OptionalDouble suggested) implements TextVerdict {}
}
