package loupe.checker.text;

import java.util.Set;

/// Whether something is denied: an odd number of denying words just before it or inside it.
final class Negation {

    private static final int REACH = 4; // words before the match

    private static final Set<String> DENYING = Set.of(
            "not",
            "no",
            "never",
            "none",
            "nothing",
            "neither",
            "nor",
            "without",
            "unable",
            "prevent",
            "stop",
            "forbid",
            "forbidden",
            "avoid",
            "block",
            "disallow",
            "lack",
            "fail",
            "hardly",
            "barely");

    private Negation() {}

    static boolean denied(Clause clause, Hit hit) {
        int count = 0;
        for (int i = Math.max(0, hit.start() - REACH);
                i < hit.end() && i < clause.words().size();
                i++) {
            Word word = clause.words().get(i);
            count += DENYING.contains(word.text()) || DENYING.contains(word.stem()) ? 1 : 0;
        }
        return count % 2 == 1;
    }
}
