package loupe.checker.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether words that stand near each other belong together.
final class Relation {

    private static final Set<String> PURPOSE = Set.of("to", "for", "when", "and", "by", "then", "before", "while");
    private static final Set<String> JOINTS = Set.of("and", "so", "since", "because", "as");
    private static final Set<String> SUBJECTS = Set.of("the", "a", "an", "it", "they", "this", "that", "its", "each");
    private static final Set<String> NO_PURPOSE = Set.of(
            "has",
            "have",
            "going",
            "needs",
            "need",
            "wants",
            "supposed",
            "trying",
            "tries",
            "about",
            "had",
            "able",
            "allowed",
            "access",
            "attend",
            "attends",
            "attending",
            "look",
            "looks",
            "unable");
    static final Set<String> ONLY = Set.of("only", "just");
    private static final Set<String> MAKING = Set.of("predict", "generat", "produc", "writ", "guess", "output");
    private static final Set<String> BASIS = Set.of("from", "with", "by", "on", "using", "based", "given", "via");

    private static final Set<String> HIDING = Set.of("mask", "hid", "hide", "block", "ignor", "ignore", "drop");
    private static final Set<String> PART = Set.of("from", "among", "of", "to", "between", "within");
    private static final int PART_REACH = 3; // words
    private static final Set<String> PLACES = Set.of("after", "right", "later", "before", "left", "ahead", "following");
    private static final Set<String> STANDING =
            Set.of("com", "stand", "follow", "appear", "li", "lie", "occur", "is", "are");

    /// Lines of two groups of words, each the opposite of the other: `small tiny / large big`.
    private static final List<List<Set<String>>> OPPOSITES = English.lines("opposites").stream()
            .map(line -> List.of(line.split(" / ")).stream()
                    .map(group ->
                            List.of(group.split(" ")).stream().map(Stems::of).collect(Collectors.toSet()))
                    .toList())
            .toList();

    private Relation() {}

    /// Whether the words of a hit belong to different things: *uses the past to predict the next* uses no next, *small
    /// ones have much work* tells of no small work, *predicts only words before others* does not tell what is read.
    static boolean crossed(Clause clause, Hit hit) {
        for (int i = hit.start() + 1; i + 1 < hit.end(); i++) {
            if (!hit.matched().get(i)
                    && (purpose(clause, hit, i) || opposite(clause, hit, i) || begins(clause, hit, i))) {
                return true;
            }
        }
        return Scopes.parted(clause.words(), hit) || makesOnly(clause, hit) || placed(clause, hit);
    }

    /// *on comes after it* tells where a word stands, not what is read.
    private static boolean placed(Clause clause, Hit hit) {
        return hit.width() == 1
                && hit.start() > 0
                && PLACES.contains(clause.word(hit.start()).text())
                && STANDING.contains(clause.word(hit.start() - 1).stem());
    }

    private static boolean purpose(Clause clause, Hit hit, int i) {
        return PURPOSE.contains(clause.word(i).text())
                && !NO_PURPOSE.contains(clause.word(i - 1).text())
                && English.VERB_STEMS.contains(clause.word(i + 1).stem())
                && !hit.matched().get(i + 1);
    }

    /// *the next token and the mask blocks …*: with *and the* somebody else's deed may begin, but not in *the left and
    /// the right*.
    private static boolean begins(Clause clause, Hit hit, int i) {
        return JOINTS.contains(clause.word(i).text())
                && SUBJECTS.contains(clause.word(i + 1).text())
                && !hit.matched().get(i + 1)
                && !hit.matched().get(i + 2);
    }

    private static boolean opposite(Clause clause, Hit hit, int i) {
        return OPPOSITES.stream()
                .anyMatch(pair -> names(pair.get(0), clause, i) && matches(pair.get(1), clause, hit)
                        || names(pair.get(1), clause, i) && matches(pair.get(0), clause, hit));
    }

    private static boolean names(Set<String> stems, Clause clause, int i) {
        return stems.contains(clause.word(i).stem());
    }

    private static boolean matches(Set<String> stems, Clause clause, Hit hit) {
        return hit.matched().stream().anyMatch(m -> names(stems, clause, m));
    }

    /// *masks both sides* uses neither.
    static boolean hidden(Clause clause, Hit hit) {
        return hit.start() > 0 && HIDING.contains(clause.word(hit.start() - 1).stem());
    }

    private static boolean makesOnly(Clause clause, Hit hit) {
        int start = hit.start();
        return start > 0
                && start + 1 < clause.size()
                && ONLY.contains(clause.word(start).text())
                && MAKING.contains(clause.word(start - 1).stem())
                && !BASIS.contains(clause.word(start + 1).text());
    }

    /// *from the most likely*, *a set of the most likely*.
    static boolean partOf(Clause clause, Hit hit) {
        return clause.words().subList(Math.max(0, hit.start() - PART_REACH), hit.start()).stream()
                .anyMatch(w -> PART.contains(w.text()));
    }
}
