package loupe.engine.token;

import java.util.List;

/// One merge: what was counted, what was chosen, what became of the text.
///
/// @param before the text before the merge
/// @param counts every pair of neighbours in `before`, most frequent first, equals in the order of the tie rule
/// @param chosen the pair that was merged
/// @param after  the text after it
public record BpeStep(BpeText before, List<PairCount> counts, SymbolPair chosen, BpeText after) {

    /// How often the chosen pair was counted.
    public long count() {
        return counts.stream()
                .filter(c -> c.pair().equals(chosen))
                .mapToLong(PairCount::count)
                .findFirst()
                .orElse(0);
    }

    /// All pairs that are as frequent as the most frequent one: more than one means that the tie rule decided.
    public List<PairCount> best() {
        return counts.stream()
                .takeWhile(c -> c.count() == counts.getFirst().count())
                .toList();
    }

    /// Whether somebody chose this pair by hand and counting would have chosen another.
    public boolean againstTheCount() {
        return !counts.getFirst().pair().equals(chosen);
    }
}
