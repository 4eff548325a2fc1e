package loupe.checker.text;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import loupe.course.exercise.Rubric;

/// What can honestly be said about a free text. `ideas` holds every idea of the rubric with what was found of it.
public sealed interface TextVerdict {

    List<Idea> ideas();

    /// Not yet an answer: empty, too long, or the question again.
    record SentBack(String wish) implements TextVerdict {
        /// Nothing was looked for.
        @Override
        public List<Idea> ideas() {
            return List.of();
        }
    }

    /// Every required idea is there, and nothing against it.
    record Right(List<Idea> ideas) implements TextVerdict {}

    /// None of the ideas, and a mistake that is well known.
    record Wrong(List<Idea> ideas, List<Rubric.Trap> traps) implements TextVerdict {}

    /// For a person to judge. `suggested` are the points of what was found.
    record Undecided(List<Idea> ideas, List<Rubric.Trap> traps, Set<Doubt> doubts, OptionalDouble suggested)
            implements TextVerdict {}
}
