package loupe.engine.layer;

import loupe.engine.backend.Function;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;

/// A feed-forward layer with a gate: one map says what, another how much of it passes.
///
/// `(f(x W_gate) · x W_up) W_down`; with SiLU it is called SwiGLU, with GELU GeGLU (Shazeer 2020,
/// §2, arXiv 2002.05202).
///
/// @param gate `[d_model, d_mlp]`
/// @param up `[d_model, d_mlp]`
/// @param down `[d_mlp, d_model]`
public record GatedFeedForward(Linear gate, Function function, Linear up, Linear down) implements Layer {

    /// `[…, d_model]` gives the same; publishes `pre` (the gate before its function), `up`,
    /// `post` and `out`.
    @Override
    public Tensor forward(Pass pass, Tensor x) {
        Tensor pre = pass.site("pre", gate.forward(pass, x)); // [pos, d_mlp]
        Tensor offered = pass.site("up", up.forward(pass, x)); // [pos, d_mlp]
        Tensor post = pass.site("post", pass.multiply(pass.map(function, pre), offered));
        return pass.site("out", down.forward(pass, post));
    }
}
