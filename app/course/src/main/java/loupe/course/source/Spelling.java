package loupe.course.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// How far one word is from another, for "did you mean" and for forgiving a slip of the finger.
public final class Spelling {

    private Spelling() {}

    /// The candidate nearest to `word`, if one is near enough to be what was meant.
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        int allowed = word.length() < 3 ? 0 : word.length() < 4 ? 1 : word.length() < 8 ? 2 : 3;
        String best = null;
        int least = allowed + 1;
        for (String candidate : candidates) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /// `did you mean X?`, or what else may be said when nothing is near.
    public static String suggestion(String word, Collection<String> candidates, String otherwise) {
        return nearest(word, candidates)
                .map(near -> "did you mean " + near + "?")
                .orElse(otherwise);
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other
    /// (Damerau 1964 with each place edited once). Words of any length, but meant for short ones.
    public static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 8 || a.length() > 64 || b.length() > 64) {
            return Math.max(a.length(), b.length());
        }
        int[][] d = new int[a.length() + 1][b.length() + 1]; // d[i][j]: first i of a to first j of b
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
