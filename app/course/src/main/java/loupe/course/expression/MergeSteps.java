package loupe.course.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A text while byte-pair encoding merges neighbours in it, one pair after the other.
///
/// Sennrich et al. 2016, Neural machine translation of rare words with subword units, arXiv 1508.07909.
final class MergeSteps {

    /// Two neighbouring tokens.
    record Pair(String left, String right) {}

    private List<List<String>> pieces;

    private MergeSteps(List<List<String>> pieces) {
        this.pieces = pieces;
    }

    /// Pairs never reach from one piece into the next.
    static MergeSteps start(List<List<String>> pieces) {
        return new MergeSteps(pieces);
    }

    int length() {
        return pieces.stream().mapToInt(List::size).sum();
    }

    List<String> tokens() {
        return pieces.stream().flatMap(List::stream).toList();
    }

    /// Overlapping pairs count: `aa` is met twice in `aaa`.
    int count(String left, String right) {
        return counts().getOrDefault(new Pair(left, right), 0);
    }

    /// In order of first appearance.
    private Map<Pair, Integer> counts() {
        Map<Pair, Integer> counts = new LinkedHashMap<>();
        for (List<String> piece : pieces) {
            for (int i = 0; i + 1 < piece.size(); i++) {
                counts.merge(new Pair(piece.get(i), piece.get(i + 1)), 1, Integer::sum);
            }
        }
        return counts;
    }

    /// The pair met most often. Of equals: the one seen first, or the smaller when pairs are
    /// compared left word first.
    Optional<Pair> best(boolean firstSeen) {
        Pair best = null;
        int most = 0;
        for (var entry : counts().entrySet()) {
            Pair pair = entry.getKey();
            int count = entry.getValue();
            boolean smaller = count == most && best != null && !firstSeen && compare(pair, best) < 0;
            if (count > most || smaller) {
                best = pair;
                most = count;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int compare(Pair a, Pair b) {
        int left = a.left().compareTo(b.left());
        return left != 0 ? left : a.right().compareTo(b.right());
    }

    /// From left to right; a token takes part in one merge only.
    void merge(String left, String right, String merged) {
        List<List<String>> next = new ArrayList<>();
        for (List<String> piece : pieces) {
            List<String> out = new ArrayList<>();
            for (int i = 0; i < piece.size(); i++) {
                boolean here = i + 1 < piece.size()
                        && piece.get(i).equals(left)
                        && piece.get(i + 1).equals(right);
                out.add(here ? merged : piece.get(i));
                i += here ? 1 : 0;
            }
            next.add(out);
        }
        pieces = next;
    }
}
