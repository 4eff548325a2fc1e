package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A dot product whose scores are shifted by how far apart query and key stand: `softmax(q kᵀ / √d_head + bias) v`.
///
/// @param dot whether the scores are divided by √d_head before the shift
/// @param bias [Alibi] or [RelativeBias]
public record BiasedDotProduct(DotProduct dot, ScoreBias bias) implements Lookup {

    /// q `[…, head, query, d_head]`, k and v `[…, head, key, d_head]`; publishes `scores`, `scaled_scores`,
    /// `score_bias`, `biased_scores`, `masked_scores` and `pattern`.
    @Override
    public Tensor forward(Pass pass, Tensor q, Tensor k, Tensor v, @Nullable Mask mask) {
        int queries = q.axes().size("query");
        int keys = k.axes().size("key");
        Tensor shift = pass.site("score_bias", bias.forward(pass, keys - queries, queries, keys)); // [head, query, key]
        Tensor biased = pass.site("biased_scores", pass.add(dot.compare(pass, q, k), shift));
        return dot.mix(pass, pass.dropout(dot.share(pass, biased, mask)), v);
    }
}
