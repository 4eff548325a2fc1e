package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Mixes the numbers of each vector with learned weights: `y = x W + b`.
///
/// @param weight W `[in, out]`
/// @param bias b `[out]`, or null for none
public record Linear(Tensor weight, @Nullable Tensor bias) implements Layer {

    /// `[…, in]` gives `[…, out]`.
    @Override
    public Tensor forward(Pass pass, Tensor x) {
        Tensor y = pass.linear(x, weight);
        return bias == null ? y : pass.add(y, bias);
    }
}
