package loupe.engine.train;

import java.util.LinkedHashMap;
import java.util.Map;
import loupe.engine.model.Weights;
import loupe.engine.tensor.Tensor;

/// Steps straight downhill, with a running start if there is momentum.
///
/// `v ← μv + g` (v = g at the first step), `θ ← θ − ηv`; Nesterov looks one step ahead: `θ ← θ − η(g + μv)`
/// (Sutskever et al. 2013, *On the importance of initialization and momentum in deep learning*, §2, in
/// PyTorch's form).
///
/// @param momentum μ; 0 for none
/// @param decay how strongly weights are pulled towards zero: λ in g ← g + λθ; 0 for not at all
public record Sgd(double momentum, double decay, Variant variant) implements Optimizer {

    /// Whether the running start is used as it is, or with a look ahead.
    public enum Variant {
        CLASSIC,
        NESTEROV
    }

    private static final String VELOCITY = "velocity";

    /// Without decay.
    public Sgd(double momentum, Variant variant) {
        this(momentum, 0, variant);
    }

    /// Plain steps without momentum.
    public static Sgd plain() {
        return new Sgd(0, Variant.CLASSIC);
    }

    @Override
    public Update step(Weights weights, OptimizerState state, Weights gradients, double rate) {
        Weights velocities = state.memory(VELOCITY, weights);
        Map<String, Tensor> newWeights = new LinkedHashMap<>();
        Map<String, Tensor> newVelocities = new LinkedHashMap<>();
        weights.all().forEach((name, weight) -> {
            float[] w = weight.toArray();
            float[] v = velocities.get(name).toArray();
            float[] gradient = gradients.get(name).data();
            for (int i = 0; i < w.length; i++) {
                double g = gradient[i] + decay * w[i];
                v[i] = (float) (momentum * v[i] + g); // v is 0 before the first step
                double step = variant == Variant.NESTEROV ? g + momentum * v[i] : v[i];
                w[i] = (float) (w[i] - rate * step);
            }
            newWeights.put(name, Tensor.of(weight.axes(), w));
            newVelocities.put(name, Tensor.of(weight.axes(), v));
        });
        return new Update(Weights.of(newWeights), state.next(Map.of(VELOCITY, Weights.of(newVelocities))));
    }
}
