package loupe.engine.layer;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.backend.Function;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Attention before the dot product: a small network looks at each query together with each key and gives a score.
///
/// `score(q, k) = w · tanh(q W_q + k W_k)`, then softmax and the weighted mean of the values (Bahdanau, Cho, Bengio
/// 2014, §3.1, arXiv 1409.0473). Queries and keys may differ in width.
///
/// @param query W_q `[d_query, d_hidden]`
/// @param key W_k `[d_key, d_hidden]`
/// @param score w `[d_hidden]`
public record AdditiveAttention(Tensor query, Tensor key, Tensor score) implements Lookup {

    /// q `[…, query, d_query]`, k `[…, key, d_key]` and v `[…, key, d_value]` give `[…, query, d_value]`. Publishes
    /// `features`, `scores`, `masked_scores` and `pattern`.
    @Override
    public Tensor forward(Pass pass, Tensor q, Tensor k, Tensor v, @Nullable Mask mask) {
        Tensor asking = pass.linear(q, query); // […, query, d_hidden]
        Tensor asked = pass.linear(k, key); // […, key, d_hidden]
        Axes pairs = between(asking.axes(), asked.axes().axis("key"));
        Tensor both = pass.add(pass.repeat(asking, pairs), asked); // […, query, key, d_hidden]
        Tensor features = pass.site("features", pass.map(Function.TANH, both));
        Tensor scores = pass.site("scores", pass.linear(features, score)); // […, query, key]
        Tensor masked = mask == null ? scores : pass.site("masked_scores", mask.apply(pass, scores));
        return new DotProduct(false).mix(pass, pass.site("pattern", pass.softmax(masked)), v);
    }

    /// The axes of the queries with the keys' put before the last.
    private static Axes between(Axes queries, Axis key) {
        List<Axis> axes = new ArrayList<>(queries.list());
        axes.add(axes.size() - 1, key);
        return Axes.of(axes);
    }
}
