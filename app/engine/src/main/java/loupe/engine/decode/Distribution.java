package loupe.engine.decode;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import loupe.engine.tensor.Tensor;

/// Probabilities over a vocabulary, by token id; they sum to 1. A token that was cut has exactly 0.
///
/// Logarithms are kept beside the probabilities, so that a temperature can sharpen even what has rounded to 0.
public final class Distribution {

    private final double[] logs; // natural logarithms, up to a common constant; minus infinity where cut
    private final double[] probabilities;

    private Distribution(double[] logs) {
        this.logs = logs;
        this.probabilities = normalised(logs);
    }

    /// `softmax(logits)`. A logit of minus infinity is a token that cannot be drawn.
    ///
    /// @throws IllegalArgumentException if a logit is NaN or plus infinity, or no token can be drawn
    public static Distribution ofLogits(double... logits) {
        return new Distribution(logits.clone());
    }

    /// `softmax(logits)` of a tensor with one axis.
    public static Distribution ofLogits(Tensor logits) {
        return new Distribution(widened(logits));
    }

    /// Weights made into probabilities: each divided by their sum.
    ///
    /// @throws IllegalArgumentException if a weight is negative, NaN or infinite, or all are 0
    public static Distribution ofWeights(double... weights) {
        double[] logs = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || weights[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "distribution: weight " + i + " is " + weights[i] + "; weights are finite and not negative");
            }
            logs[i] = Math.log(weights[i]);
        }
        return new Distribution(logs);
    }

    /// The probabilities that a model computed, `[token]`, renormalised in float64.
    public static Distribution ofProbabilities(Tensor probabilities) {
        return ofWeights(widened(probabilities));
    }

    /// Probabilities that a person typed and that became floats on the way: 0.85f is taken as 0.85 exactly, so that
    /// "at least 0.85" means what it says.
    public static Distribution typed(float... probabilities) {
        double[] weights = new double[probabilities.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Double.parseDouble(Float.toString(probabilities[i]));
        }
        return ofWeights(weights);
    }

    private static double[] widened(Tensor tensor) {
        if (tensor.rank() != 1) {
            throw new IllegalArgumentException(
                    "distribution: " + tensor.axes() + " has " + tensor.rank() + " axes; select one row first");
        }
        return IntStream.range(0, tensor.size()).mapToDouble(tensor::at).toArray();
    }

    private static double[] normalised(double[] logs) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            if (Double.isNaN(log) || log == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("distribution: a logit is " + log + "; logits are numbers");
            }
            largest = Math.max(largest, log);
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("distribution: no token is left to draw; keep at least one");
        }
        double[] probabilities = new double[logs.length];
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            probabilities[i] = Math.exp(logs[i] - largest);
            sum += probabilities[i];
        }
        for (int i = 0; i < logs.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    /// The number of tokens, cut ones included.
    public int size() {
        return logs.length;
    }

    /// The probability of token `id`.
    public double at(int id) {
        return probabilities[id];
    }

    /// All probabilities by id, a copy.
    public double[] toArray() {
        return probabilities.clone();
    }

    /// The probabilities as a tensor `[axis]`.
    public Tensor tensor(String axis) {
        return Vectors.tensor(axis, probabilities);
    }

    /// Whether the token can still be drawn.
    public boolean has(int id) {
        return logs[id] != Double.NEGATIVE_INFINITY;
    }

    /// The most probable token; of equals, the one with the smallest id.
    public int likeliest() {
        int best = 0;
        for (int id = 1; id < logs.length; id++) {
            if (logs[id] > logs[best]) {
                best = id;
            }
        }
        return best;
    }

    /// The token ids from the most probable to the least; equals by id.
    public int[] order() {
        return IntStream.range(0, logs.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer id) -> -logs[id]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The probability of drawing id 0 to `k`, for each k, summed in the order of the ids.
    public double[] cumulative() {
        double[] sums = probabilities.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        return sums;
    }

    /// Entropy H = −Σ p ln p, in nats: how open the choice is.
    public double nats() {
        double sum = 0;
        for (double p : probabilities) {
            sum -= p > 0 ? p * Math.log(p) : 0;
        }
        return sum;
    }

    /// Entropy in bits: nats / ln 2.
    public double bits() {
        return nats() / Math.log(2);
    }

    double log(int id) {
        return logs[id];
    }

    /// The same distribution among the kept tokens alone.
    Distribution keep(boolean[] kept) {
        double[] left = logs.clone();
        for (int id = 0; id < left.length; id++) {
            if (!kept[id]) {
                left[id] = Double.NEGATIVE_INFINITY;
            }
        }
        return new Distribution(left);
    }
}
