package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Attention, then a feed-forward layer, each adding to the residual stream. Publishes `resid_pre`, `resid_mid` and
/// `resid_post`.
public sealed interface Block permits PreNormBlock, PostNormBlock {

    /// `[…, pos, d_model]` gives the same.
    Tensor forward(Pass pass, Tensor x, @Nullable Mask mask);
}
