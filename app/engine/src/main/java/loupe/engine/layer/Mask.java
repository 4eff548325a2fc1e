package loupe.engine.layer;

import java.util.Arrays;
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
        return causal(0, n);
    }

    /// The same for n tokens that come after others, which all of them may read: `[query n, key past + n]`.
    public static Mask causal(int past, int n) {
        float[] cells = new float[n * (past + n)];
        for (int i = 0; i < n; i++) {
            Arrays.fill(cells, i * (past + n), i * (past + n) + past + i + 1, 1);
        }
        return new Mask(Tensor.of(Axes.of("query", n, "key", past + n), cells));
    }

    /// The cells of [#causal(int)]: `[query n, key n]` with ones on and below the diagonal.
    public static Tensor causalCells(int n) {
        return causal(0, n).allowed();
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
