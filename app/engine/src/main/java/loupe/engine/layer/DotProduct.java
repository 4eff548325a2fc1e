package loupe.engine.layer;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The heart of attention, step by step: compare, scale, mask, share out, mix.
///
/// `scores = q kᵀ`, `scaled_scores = scores / √d_head`, `masked_scores` with blocked cells
/// replaced, `pattern = softmax(masked_scores)` whose rows sum to 1, and the result `pattern v`
/// (Vaswani et al. 2017, §3.2.1). Dividing by √d keeps the scores' variance at 1 whatever d is.
///
/// @param scaled false multiplies by 1 instead, to show what the division is good for
public record DotProduct(boolean scaled) implements Lookup {

    /// q `[…, query, d_head]`, k and v `[…, key, d_head]` give `[…, query, d_head]`. A mask of
    /// null blocks nothing.
    @Override
    public Tensor forward(Pass pass, Tensor q, Tensor k, Tensor v, @Nullable Mask mask) {
        return mix(pass, pass.dropout(pattern(pass, q, k, mask)), v);
    }

    /// The weights alone: `[…, query, key]`, rows sum to 1.
    public Tensor pattern(Pass pass, Tensor q, Tensor k, @Nullable Mask mask) {
        return share(pass, compare(pass, q, k), mask);
    }

    /// How well each key fits each query: `[…, query, key]`, already scaled.
    Tensor compare(Pass pass, Tensor q, Tensor k) {
        Tensor scores = pass.site("scores", pass.contract(q, k, pairs(q.axes()))); // [query, key]
        int d = q.axes().last().size();
        return pass.site("scaled_scores", scaled ? pass.overRootOf(d, scores) : pass.scale(scores, 1));
    }

    /// Scores as shares: `[…, query, key]`, rows sum to 1.
    Tensor share(Pass pass, Tensor scores, @Nullable Mask mask) {
        Tensor masked = mask == null ? scores : pass.site("masked_scores", mask.apply(pass, scores));
        return pass.site("pattern", pass.softmax(masked));
    }

    /// The weighted mean of the values: `[…, query, key] · […, key, d_head]` gives `[…, query,
    /// d_head]`.
    public Tensor mix(Pass pass, Tensor pattern, Tensor v) {
        List<String> axes = new ArrayList<>(pattern.axes().names());
        axes.set(axes.size() - 1, v.axes().last().name());
        return pass.contract(pattern, v, axes.toArray(String[]::new));
    }

    /// The axes of q, with `key` in the place of the last.
    private static String[] pairs(Axes q) {
        List<String> axes = new ArrayList<>(q.names());
        axes.set(axes.size() - 1, "key");
        return axes.toArray(String[]::new);
    }
}
