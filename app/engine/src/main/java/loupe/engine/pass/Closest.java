package loupe.engine.pass;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what somebody meant to write.
public final class Closest {

    private Closest() {}

    /// The candidate with the fewest letters to change (Levenshtein 1966), the first of equals; nothing if there is no
    /// candidate.
    public static Optional<String> to(String written, Collection<String> candidates) {
        return candidates.stream().min(Comparator.comparingInt((String c) -> distance(written, c)));
    }

    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
