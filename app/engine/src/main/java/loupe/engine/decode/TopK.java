package loupe.engine.decode;

/// Keeps the k most probable tokens, however likely they are together.
///
/// Fan, Lewis, Dauphin 2018, *Hierarchical neural story generation*, §5.4, arXiv 1805.04833.
///
/// @param k    1 or more; more than there are tokens keeps all
/// @param ties what happens to tokens exactly as probable as the last one kept
public record TopK(int k, Ties ties) implements Stage {

    /// Tokens that are exactly as probable as the k-th.
    public enum Ties {
        /// They stay too, so that more than k may stay: what Hugging Face transformers does.
        STAY,
        /// They go: exactly k stay, of equals those with the smallest ids.
        GO
    }

    /// @throws IllegalArgumentException if `k` is below 1
    public TopK {
        if (k < 1) {
            throw new IllegalArgumentException("top-k: k is " + k + "; keep at least 1");
        }
    }

    /// Top-k with ties staying.
    public TopK(int k) {
        this(k, Ties.STAY);
    }

    @Override
    public Cut apply(Distribution before) {
        int[] order = before.order();
        int kept = Math.min(k, order.length);
        while (ties == Ties.STAY && kept < order.length && before.log(order[kept]) == before.log(order[kept - 1])) {
            kept++;
        }
        return Cut.first(this, before, kept);
    }
}
