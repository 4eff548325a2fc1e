package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Tells each position where it stands: a vector for each place, added to the token's vector.
///
/// @param table `[n_ctx, d_model]`, learned or computed
public record Positions(Tensor table) {

    /// Sines and cosines of geometrically growing wavelengths (Vaswani et al. 2017, §3.5, arXiv 1706.03762):
    /// `PE[p, 2i] = sin(p / base^(2i/d))`, `PE[p, 2i+1] = cos(…)`.
    public static Positions sinusoidal(int nCtx, int dModel, double base) {
        float[] table = new float[nCtx * dModel];
        for (int p = 0; p < nCtx; p++) {
            for (int i = 0; i < dModel; i++) {
                double angle = p / Math.pow(base, 2.0 * (i / 2) / dModel);
                table[p * dModel + i] = (float) (i % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
            }
        }
        return new Positions(Tensor.of(Axes.of("n_ctx", nCtx, "d_model", dModel), table));
    }

    /// The vectors of the first places: `[pos, d_model]`.
    ///
    /// @throws IllegalArgumentException if the text is longer than the table
    public Tensor first(Pass pass, int length) {
        int nCtx = table.axes().size("n_ctx");
        if (length > nCtx) {
            throw new IllegalArgumentException("positions: " + length + " tokens, but the model has " + nCtx
                    + " places; shorten the text to " + nCtx + " tokens");
        }
        return pass.rename(pass.slice(table, "n_ctx", 0, length), "n_ctx", "pos");
    }
}
