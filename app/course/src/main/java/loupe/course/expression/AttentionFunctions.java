package loupe.course.expression;

import java.util.List;

/// Softmax and what stands around it in a transformer.
final class AttentionFunctions {

    static final List<Builtin> LIST = List.of(
            Builtin.of(
                    "softmax(x)",
                    "exp of each cell, divided by the sum; of a matrix, in each row",
                    a -> softmax(a, a.array(0))),
            Builtin.of(
                    "softmax_cols(x)", "softmax down each column: the common slip", AttentionFunctions::softmaxColumns),
            Builtin.of("log_softmax(x)", "the logarithm of softmax", AttentionFunctions::logSoftmax),
            Builtin.of("blocked(scores, mask)", "minus infinity where the mask is 1", AttentionFunctions::blocked),
            Builtin.of(
                    "layer_norm(x [, epsilon])", "each row with mean 0 and variance 1", AttentionFunctions::layerNorm),
            Builtin.of(
                    "sinusoid(position, d [, base])", "the sinusoidal position vector", AttentionFunctions::sinusoid),
            Builtin.of(
                    "noam(d_model, step, warm_up)",
                    "the learning rate of the first transformer",
                    a -> Value.of(StrictMath.pow(a.number(0), -0.5)
                            * Math.min(
                                    StrictMath.pow(a.number(1), -0.5),
                                    a.number(1) * StrictMath.pow(a.number(2), -1.5)))));

    private AttentionFunctions() {}

    /// Over the last axis. A row of minus infinities alone gives NaN, as it does everywhere.
    static Array softmax(Arguments arguments, Array x) {
        int width = x.size(-1);
        double[] out = arguments.room(x.length());
        for (int start = 0; start < out.length; start += width) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < width; i++) {
                largest = Math.max(largest, x.at(start + i));
            }
            double sum = 0;
            for (int i = 0; i < width; i++) {
                out[start + i] = StrictMath.exp(x.at(start + i) - largest);
                sum += out[start + i];
            }
            for (int i = 0; i < width; i++) {
                out[start + i] /= sum;
            }
        }
        return Array.of(x.shape(), out);
    }

    private static Value softmaxColumns(Arguments arguments) {
        Array x = arguments.matrix(0);
        int columns = x.size(1);
        double[] out = arguments.room(x.length());
        for (int j = 0; j < columns; j++) {
            double largest = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int i = j; i < out.length; i += columns) {
                largest = Math.max(largest, x.at(i));
            }
            for (int i = j; i < out.length; i += columns) {
                out[i] = StrictMath.exp(x.at(i) - largest);
                sum += out[i];
            }
            for (int i = j; i < out.length; i += columns) {
                out[i] /= sum;
            }
        }
        return Array.of(x.shape(), out);
    }

    private static Value logSoftmax(Arguments arguments) {
        Array p = softmax(arguments, arguments.array(0));
        double[] out = p.toDoubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = StrictMath.log(out[i]);
        }
        return Array.of(p.shape(), out);
    }

    private static Value blocked(Arguments arguments) {
        Array scores = arguments.array(0);
        Array mask = arguments.array(1);
        if (!java.util.Arrays.equals(scores.shape(), mask.shape())) {
            String what = "blocked: " + scores.describe() + " with a mask that is " + mask.describe();
            throw arguments.fail(what, "give the mask the shape of the scores");
        }
        double[] out = arguments.room(scores.length());
        for (int i = 0; i < out.length; i++) {
            out[i] = mask.at(i) != 0 ? Double.NEGATIVE_INFINITY : scores.at(i);
        }
        return Array.of(scores.shape(), out);
    }

    /// (x − mean) / sqrt(variance + ε), the variance divided by n. Ba et al. 2016, arXiv 1607.06450.
    private static Value layerNorm(Arguments arguments) {
        Array x = arguments.array(0);
        double epsilon = arguments.number(1, 0);
        int width = x.size(-1);
        double[] out = arguments.room(x.length());
        for (int start = 0; start < out.length; start += width) {
            double mean = 0;
            double variance = 0;
            for (int i = 0; i < width; i++) {
                mean += x.at(start + i) / width;
            }
            for (int i = 0; i < width; i++) {
                variance += (x.at(start + i) - mean) * (x.at(start + i) - mean) / width;
            }
            for (int i = 0; i < width; i++) {
                out[start + i] = (x.at(start + i) - mean) / StrictMath.sqrt(variance + epsilon);
            }
        }
        return Array.of(x.shape(), out);
    }

    /// sin and cos in turn, slower and slower. Vaswani et al. 2017, §3.5, arXiv 1706.03762.
    private static Value sinusoid(Arguments arguments) {
        double position = arguments.number(0);
        int d = arguments.whole(1, 1, 100_000);
        double base = arguments.number(2, 10_000);
        double[] out = arguments.room(d);
        for (int i = 0; i < d; i++) {
            double angle = position / StrictMath.pow(base, (double) (i - i % 2) / d);
            out[i] = i % 2 == 0 ? StrictMath.sin(angle) : StrictMath.cos(angle);
        }
        return Array.vector(out);
    }
}
