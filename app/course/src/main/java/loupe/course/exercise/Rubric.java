package loupe.course.exercise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a free text is searched for: ideas, as words near each other, said of the right thing and not
/// denied.
///
/// `entities` are the things that can be spoken about, `lexicon` names lists of words that mean
/// about the same. Word lists in patterns already hold the words of the lexicon.
public record Rubric(
        int leastWords,
        int mostWords,
        Map<String, List<String>> entities,
        Map<String, List<String>> lexicon,
        List<Concept> concepts,
        List<Trap> traps,
        double mostStuffing,
        Set<Ground> wrongOnlyIf) {

    /// An idea that earns points. `missing` is said when it was not found.
    public record Concept(
            String id,
            double points,
            Need need,
            Optional<String> about,
            List<Pattern> anyOf,
            Optional<String> missing) {}

    public enum Need {
        REQUIRED,
        EXTRA
    }

    /// A mistake to look for; whoever makes it gets at most `cap` points.
    public record Trap(String id, List<Pattern> anyOf, String feedback, double cap) {}

    /// Words in one clause.
    public sealed interface Pattern {

        /// One word of each list, all within `window` words. A term may be several words.
        record Terms(List<List<String>> terms, Polarity polarity, int window, Optional<String> about)
                implements Pattern {}

        /// One of these phrases; `*` stands for up to three words.
        record Phrases(List<String> phrases, Optional<String> about) implements Pattern {}
    }

    public enum Polarity {
        POSITIVE,
        NEGATIVE,
        ANY
    }

    /// When an answer may be called wrong without a person reading it.
    public enum Ground {
        BLANK,
        TOO_SHORT_AND_NO_CONCEPT,
        COPIES_PROMPT,
        MISCONCEPTION_AND_NO_CONCEPT
    }
}
