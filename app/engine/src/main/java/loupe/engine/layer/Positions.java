package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;

/// Tells each position where it stands: a vector for each place, added to the token's vector.
///
/// @param table `[n_ctx, d_model]`, learned or computed
public record Positions(Tensor table) {

    /// A fixed table of waves: see [Sinusoids#interleaved].
    public static Positions sinusoidal(int nCtx, int dModel, double base) {
        return new Positions(Sinusoids.interleaved(nCtx, dModel, base));
    }

    /// Place numbers that skip filling: real tokens count up from `padding` + 1, filling stays at `padding` (RoBERTa).
    ///
    /// @param ids `[…, pos]`
    public static Tensor skipping(Tensor ids, int padding) {
        int n = ids.axes().last().size();
        float[] places = new float[ids.size()];
        for (int i = 0, next = padding; i < places.length; i++) {
            next = i % n == 0 ? padding : next;
            places[i] = ids.at(i) == padding ? padding : ++next;
        }
        return Tensor.of(ids.axes(), places);
    }

    /// The vectors of chosen places: `[…, pos]` gives `[…, pos, d_model]`.
    public Tensor at(Pass pass, Tensor places) {
        return pass.gather(table, places);
    }

    /// The vectors of the first places: `[pos, d_model]`.
    ///
    /// @throws IllegalArgumentException if the text is longer than the table
    public Tensor first(Pass pass, int length) {
        return following(pass, 0, length);
    }

    /// The vectors of the places after the first `past`: `[pos length, d_model]`.
    ///
    /// @throws IllegalArgumentException if the text is longer than the table
    public Tensor following(Pass pass, int past, int length) {
        int nCtx = table.axes().size("n_ctx");
        if (past + length > nCtx) {
            throw new IllegalArgumentException("positions: " + (past + length) + " tokens, but the model has " + nCtx
                    + " places; shorten the text to " + nCtx + " tokens");
        }
        return pass.rename(pass.slice(table, "n_ctx", past, past + length), "n_ctx", "pos");
    }
}
