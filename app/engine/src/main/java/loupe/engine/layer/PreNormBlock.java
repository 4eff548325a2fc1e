package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A block that normalises before each part and leaves the stream itself untouched: `x +
/// f(norm(x))` (Xiong et al. 2020, §3, arXiv 2002.04745). GPT-2 and its successors are built so.
///
/// @param mlp a [FeedForward], or a [GatedFeedForward] as in Llama
public record PreNormBlock(Normalisation ln1, Attention attn, Normalisation ln2, Layer mlp) implements Block {

    @Override
    public Tensor forward(Pass pass, Tensor x, @Nullable Mask mask) {
        Tensor pre = pass.site("resid_pre", x);
        Tensor first = pass.site("ln1", ln1.forward(pass, pre));
        Tensor mid = pass.site("resid_mid", pass.add(pre, attn.forward(pass.in("attn"), first, mask)));
        Tensor second = pass.site("ln2", ln2.forward(pass, mid));
        return pass.site("resid_post", pass.add(mid, mlp.forward(pass.in("mlp"), second)));
    }
}
