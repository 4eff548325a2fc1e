package loupe.engine.train;

import loupe.engine.model.Weights;
import loupe.engine.tensor.Tensor;

/// Shortens all gradients together when their common length is too great; their direction stays.
///
/// Every gradient is multiplied by min(1, maxNorm / (norm + epsilon)) (Pascanu et al. 2012, *On the difficulty
/// of training recurrent neural networks*, §3.2, arXiv 1211.5063).
///
/// @param epsilon added to the norm: 1e-6 in PyTorch, 0 in the textbook formula
public record Clipping(double maxNorm, double epsilon) {
    /// Clipping as PyTorch does it.
    public static Clipping at(double maxNorm) {
        return new Clipping(maxNorm, 1e-6);
    }

    /// The length of all gradients together: the square root of the sum of all squares.
    public static double globalNorm(Weights gradients) {
        double sum = 0;
        for (Tensor gradient : gradients.all().values()) {
            for (float g : gradient.data()) {
                sum += (double) g * g;
            }
        }
        return Math.sqrt(sum);
    }

    /// The gradients, shortened if need be.
    public Weights clip(Weights gradients) {
        return clip(gradients, globalNorm(gradients));
    }

    /// The same where their common length is known.
    Weights clip(Weights gradients, double globalNorm) {
        double factor = maxNorm / (globalNorm + epsilon);
        return factor >= 1 ? gradients : GradientSum.scaled(gradients, factor);
    }
}
