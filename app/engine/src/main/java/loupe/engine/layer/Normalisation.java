package loupe.engine.layer;

import loupe.engine.backend.Norm;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Brings each vector to a common scale, then gives every number its own gain and shift.
///
/// Layer norm: `y = (x − mean) / √(variance + ε) · gain + bias` (Ba, Kiros, Hinton 2016, §3, arXiv 1607.06450). RMS
/// norm leaves the mean alone and has no bias (Zhang, Sennrich 2019, §4, arXiv 1910.07467).
///
/// @param gain `[d_model]`
/// @param bias `[d_model]`, or null for none
public record Normalisation(
        Norm norm, Tensor gain, @Nullable Tensor bias, float epsilon) implements Layer {

    public static Normalisation layer(Tensor gain, Tensor bias, float epsilon) {
        return new Normalisation(Norm.LAYER, gain, bias, epsilon);
    }

    public static Normalisation rms(Tensor gain, float epsilon) {
        return new Normalisation(Norm.ROOT_MEAN_SQUARE, gain, null, epsilon);
    }

    /// `[…, d_model]` gives the same.
    @Override
    public Tensor forward(Pass pass, Tensor x) {
        Tensor scaled = pass.multiply(pass.normalise(norm, epsilon, x), gain);
        return bias == null ? scaled : pass.add(scaled, bias);
    }
}
