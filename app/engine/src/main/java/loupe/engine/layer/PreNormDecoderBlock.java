package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A block that also looks at a second text, as [DecoderBlock] does, but normalises before each part and leaves the
/// stream itself untouched. The decoder of T5 is a stack of these (Raffel et al. 2020, §2.1, arXiv 1910.10683).
public record PreNormDecoderBlock(
        Normalisation ln1, Attention attn, Normalisation ln2, Attention cross, Normalisation ln3, Layer mlp) {

    /// `x` `[…, pos, d_model]` and the encoder's output `[…, pos, d_memory]` give `[…, pos, d_model]`.
    ///
    /// Publishes `resid_pre`, `ln1`, `resid_mid` (it has looked at itself), `ln2`, `resid_cross` (it has looked
    /// at the memory), `ln3` and `resid_post`.
    ///
    /// @param mask who may look at whom within `x`
    /// @param memoryMask who may look at what in the memory
    public Tensor forward(Pass pass, Tensor x, Tensor memory, @Nullable Mask mask, @Nullable Mask memoryMask) {
        Tensor pre = pass.site("resid_pre", x);
        Tensor first = pass.site("ln1", ln1.forward(pass, pre));
        Tensor mid = pass.site("resid_mid", pass.add(pre, attn.forward(pass.in("attn"), first, mask)));
        Tensor second = pass.site("ln2", ln2.forward(pass, mid));
        Tensor read = cross.forward(pass.in("cross"), second, memory, memoryMask);
        Tensor informed = pass.site("resid_cross", pass.add(mid, read));
        Tensor third = pass.site("ln3", ln3.forward(pass, informed));
        return pass.site("resid_post", pass.add(informed, mlp.forward(pass.in("mlp"), third)));
    }
}
