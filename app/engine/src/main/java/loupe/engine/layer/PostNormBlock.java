package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A block that normalises after each part: `norm(x + f(x))`, as in the first transformer and
/// BERT (Vaswani et al. 2017, §3.1).
public record PostNormBlock(Attention attn, Normalisation ln1, FeedForward mlp, Normalisation ln2) implements Block {

    @Override
    public Tensor forward(Pass pass, Tensor x, @Nullable Mask mask) {
        Tensor pre = pass.site("resid_pre", x);
        Tensor first = pass.add(pre, attn.forward(pass.in("attn"), pre, mask));
        Tensor mid = pass.site("resid_mid", ln1.forward(pass, first));
        Tensor second = pass.add(mid, mlp.forward(pass.in("mlp"), mid));
        return pass.site("resid_post", ln2.forward(pass, second));
    }
}
