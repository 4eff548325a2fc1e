package loupe.engine.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import loupe.engine.model.Weights;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Each weight gets its own stride: the running mean of its gradients divided by their running size.
///
/// `m ← β₁m + (1−β₁)g`, `s ← β₂s + (1−β₂)g²`, `θ ← θ − η · m̂ / (√ŝ + ε)` with m̂ = m / (1−β₁ᵗ), ŝ = s /
/// (1−β₂ᵗ) (Kingma and Ba 2014, *Adam*, algorithm 1, arXiv 1412.6980).
///
/// @param decay how strongly weights are pulled towards zero
/// @param coupling where that pull enters
/// @param decayed the names of the weights that are pulled
public record Adam(
        double beta1, double beta2, double epsilon, double decay, Coupling coupling, Predicate<String> decayed)
        implements Optimizer {

    /// `INTO_GRADIENT`: the pull is added to the gradient, classic L2. `APART`: the weight shrinks by η · decay
    /// before the step, which is AdamW (Loshchilov and Hutter 2017, *Decoupled weight decay regularization*,
    /// arXiv 1711.05101).
    public enum Coupling {
        INTO_GRADIENT,
        APART
    }

    private static final String MEAN = "mean";
    private static final String SQUARE = "square";

    /// AdamW with β = (0.9, 0.999), which pulls the matrices of the blocks and leaves biases, norms and
    /// embeddings alone.
    public static Adam decoupled(double decay) {
        return new Adam(0.9, 0.999, 1e-8, decay, Coupling.APART, Adam::isMatrixOfABlock);
    }

    /// The same with another β₂: a shorter memory of sizes suits short trainings.
    public Adam withBeta2(double other) {
        return new Adam(beta1, other, epsilon, decay, coupling, decayed);
    }

    /// Whether a weight is a matrix inside a block: `blocks.0.attn.w_q`, `blocks.1.mlp.w_in`.
    public static boolean isMatrixOfABlock(String weight) {
        return weight.startsWith("blocks.") && weight.contains(".w_");
    }

    @Override
    public Update step(Weights weights, OptimizerState state, Weights gradients, double rate) {
        Weights means = state.memory(MEAN, weights);
        Weights squares = state.memory(SQUARE, weights);
        Stride stride = new Stride(state.steps() + 1, rate);
        List<Stepped> all = weights.all().entrySet().parallelStream()
                .map(entry -> {
                    String name = entry.getKey();
                    Stepped one = Stepped.from(name, entry.getValue(), means.get(name), squares.get(name));
                    stride.go(one, gradients.get(name).data(), decayed.test(name) ? decay : 0);
                    return one;
                })
                .toList();
        Map<String, Weights> memories = Map.of(
                MEAN, of(all, one -> Tensor.of(one.axes, one.mean)),
                SQUARE, of(all, one -> Tensor.of(one.axes, one.square)));
        return new Update(of(all, one -> Tensor.of(one.axes, one.weight)), state.next(memories));
    }

    private static Weights of(List<Stepped> all, Function<Stepped, Tensor> part) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        all.forEach(one -> tensors.put(one.name, part.apply(one)));
        return Weights.of(tensors);
    }

    /// Fresh copies of a weight and of what is remembered of its gradients.
    private record Stepped(String name, Axes axes, float[] weight, float[] mean, float[] square) {
        static Stepped from(String name, Tensor weight, Tensor mean, Tensor square) {
            return new Stepped(name, weight.axes(), weight.toArray(), mean.toArray(), square.toArray());
        }
    }

    /// One step for the cells of one weight, in place of fresh copies.
    private final class Stride {
        private final double rate;
        private final double meanScale; // 1 / (1 − β₁ᵗ)
        private final double squareScale; // 1 / (1 − β₂ᵗ)

        Stride(int t, double rate) {
            this.rate = rate;
            this.meanScale = 1 / (1 - Math.pow(beta1, t));
            this.squareScale = 1 / (1 - Math.pow(beta2, t));
        }

        void go(Stepped cells, float[] gradient, double pull) {
            float[] w = cells.weight;
            float[] m = cells.mean;
            float[] s = cells.square;
            boolean apart = coupling == Coupling.APART;
            for (int i = 0; i < w.length; i++) {
                double g = apart ? gradient[i] : gradient[i] + pull * w[i];
                double mean = beta1 * m[i] + (1 - beta1) * g;
                double square = beta2 * s[i] + (1 - beta2) * g * g;
                double kept = apart ? w[i] * (1 - rate * pull) : w[i];
                m[i] = (float) mean;
                s[i] = (float) square;
                w[i] = (float) (kept - rate * mean * meanScale / (Math.sqrt(square * squareScale) + epsilon));
            }
        }
    }
}
