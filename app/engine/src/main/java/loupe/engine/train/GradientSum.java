package loupe.engine.train;

import java.util.LinkedHashMap;
import java.util.Map;
import loupe.engine.model.Weights;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Adds up gradients of parts of a batch, so that they equal the gradient of the whole batch.
///
/// Each part's gradient belongs to the *mean* loss over its labels, so it counts as often as it has labels:
/// averaging the means of parts with different counts would give another gradient.
public final class GradientSum {
    private final Map<String, Sum> sums = new LinkedHashMap<>();
    private long labels;
    private double loss; // the sum over labels, nats

    /// Adds the gradient of a part whose mean loss over `count` labels was `meanLoss`.
    public void add(Weights gradients, double meanLoss, int count) {
        labels += count;
        loss += meanLoss * count;
        gradients.all().forEach((name, gradient) -> of(name, gradient.axes()).add(gradient.data(), count));
    }

    /// Adds everything that another sum has gathered.
    public void add(GradientSum other) {
        labels += other.labels;
        loss += other.loss;
        other.sums.forEach((name, part) -> of(name, part.axes()).add(part.cells(), 1));
    }

    /// The number of labels that were added.
    public long labels() {
        return labels;
    }

    /// The mean loss over all labels, in nats.
    public double meanLoss() {
        return loss / labels;
    }

    /// The gradient of the mean loss over all labels.
    public Weights mean() {
        Map<String, Tensor> means = new LinkedHashMap<>();
        sums.forEach((name, sum) -> means.put(name, sum.over(labels)));
        return Weights.of(means);
    }

    private Sum of(String name, Axes axes) {
        return sums.computeIfAbsent(name, key -> new Sum(axes, new float[axes.size()]));
    }

    private record Sum(Axes axes, float[] cells) {
        void add(float[] part, int times) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] += times * part[i];
            }
        }

        Tensor over(long count) {
            float[] mean = new float[cells.length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = cells[i] / count;
            }
            return Tensor.of(axes, mean);
        }
    }

    static Weights scaled(Weights gradients, double factor) {
        return gradients.map((name, gradient) -> {
            float[] cells = gradient.toArray();
            for (int i = 0; i < cells.length; i++) {
                cells[i] = (float) (cells[i] * factor);
            }
            return Tensor.of(gradient.axes(), cells);
        });
    }
}
