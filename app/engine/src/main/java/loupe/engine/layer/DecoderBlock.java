package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A block that also looks at a second text: attention to oneself, attention to the memory, feed-forward; each is added
/// to the stream and normalised (Vaswani et al. 2017, §3.1). The decoder of the first transformer is a stack of these.
public record DecoderBlock(
        Attention attn, Normalisation ln1, Attention cross, Normalisation ln2, FeedForward mlp, Normalisation ln3) {

    /// `x` `[…, pos, d_model]` and the encoder's output `[…, pos, d_memory]` give `[…, pos, d_model]`.
    ///
    /// Publishes `resid_pre`, `resid_mid` (it has looked at itself), `resid_cross` (it has looked at the
    /// memory) and `resid_post`.
    ///
    /// @param mask who may look at whom within `x`
    /// @param memoryMask who may look at what in the memory
    public Tensor forward(Pass pass, Tensor x, Tensor memory, @Nullable Mask mask, @Nullable Mask memoryMask) {
        Tensor pre = pass.site("resid_pre", x);
        Tensor own = attn.forward(pass.in("attn"), pre, mask);
        Tensor mid = pass.site("resid_mid", ln1.forward(pass, pass.add(pre, own)));
        Tensor read = cross.forward(pass.in("cross"), mid, memory, memoryMask);
        Tensor informed = pass.site("resid_cross", ln2.forward(pass, pass.add(mid, read)));
        Tensor thought = mlp.forward(pass.in("mlp"), informed);
        return pass.site("resid_post", ln3.forward(pass, pass.add(informed, thought)));
    }
}
