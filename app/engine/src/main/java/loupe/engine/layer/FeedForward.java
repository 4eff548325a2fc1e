package loupe.engine.layer;

import loupe.engine.backend.Function;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;

/// Each position on its own: widen, bend, narrow. No position sees another here.
///
/// `f(x W_in + b_in) W_out + b_out` (Vaswani et al. 2017, §3.3).
///
/// @param in `[d_model, d_mlp]`
/// @param out `[d_mlp, d_model]`
public record FeedForward(Linear in, Function function, Linear out) implements Layer {

    /// `[…, d_model]` gives the same; publishes `pre`, `post` and `out`.
    @Override
    public Tensor forward(Pass pass, Tensor x) {
        Tensor pre = pass.site("pre", in.forward(pass, x)); // [pos, d_mlp]
        Tensor post = pass.site("post", pass.map(function, pre));
        return pass.site("out", pass.dropout(out.forward(pass, post)));
    }
}
