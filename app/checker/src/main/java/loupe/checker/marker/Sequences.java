package loupe.checker.marker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How much two sequences have in common.
final class Sequences {

    private Sequences() {}

    /// The length of the longest common subsequence, divided by the longer length.
    static double lcs(List<String> a, List<String> b) {
        int[][] longest = new int[a.size() + 1][b.size() + 1]; // [first i of a, first j of b]
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                longest[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        int longer = Math.max(a.size(), b.size());
        return longer == 0 ? 0 : (double) longest[a.size()][b.size()] / longer;
    }

    /// How many stand right from the start, divided by the length of `right`.
    static double prefix(List<String> answer, List<String> right) {
        int n = 0;
        while (n < answer.size() && n < right.size() && answer.get(n).equals(right.get(n))) {
            n++;
        }
        return right.isEmpty() ? 0 : (double) n / right.size();
    }

    /// The harmonic mean of precision and recall of two sets.
    static double f1(List<String> answer, List<String> right) {
        Set<String> both = new HashSet<>(answer);
        both.retainAll(new HashSet<>(right));
        int sizes = new HashSet<>(answer).size() + new HashSet<>(right).size();
        return sizes == 0 ? 0 : 2.0 * both.size() / sizes;
    }
}
