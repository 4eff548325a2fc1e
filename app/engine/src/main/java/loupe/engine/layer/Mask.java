package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Who may look at whom: 1 = allowed, 0 = blocked, and the score that a blocked pair is given.
///
/// @param allowed `[query, key]` or `[batch, query, key]`
/// @param fill −∞ for no share at all; a finite value for experiments
public record Mask(Tensor allowed, float fill) {

    public Mask(Tensor allowed) {
        this(allowed, Float.NEGATIVE_INFINITY);
    }

    /// Nobody looks ahead: query i may read keys 0 to i.
    public static Mask causal(int n) {
        return new Mask(causalCells(n));
    }

    /// The cells of [#causal]: `[query n, key n]` with ones on and below the diagonal.
    public static Tensor causalCells(int n) {
        float[] cells = new float[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                cells[i * n + j] = 1;
            }
        }
        return Tensor.of(Axes.of("query", n, "key", n), cells);
    }

    /// Only the first `length` keys are real; the rest is filling.
    public static Tensor paddingCells(int queries, int keys, int length) {
        float[] cells = new float[queries * keys];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i % keys < length ? 1 : 0;
        }
        return Tensor.of(Axes.of("query", queries, "key", keys), cells);
    }

    /// Scores with the blocked ones replaced.
    public Tensor apply(Pass pass, Tensor scores) {
        return pass.where(allowed, scores, fill);
    }
}
