package loupe.engine.backend;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.engine.tensor.Tensor;

/// How far one tensor is from another, in the Euclidean norm. NaN and infinities must stand in the same cells.
public final class Closeness {

    private Closeness() {}

    /// Fails unless both have the same axes and `‖a − b‖ <= tolerance · max(‖b‖, √cells)`: for numbers of size 1, some
    /// of which may have cancelled to nearly nothing.
    public static void assertClose(Tensor actual, Tensor expected, double tolerance) {
        assertThat(actual.axes()).isEqualTo(expected.axes());
        double error = distance(actual.toArray(), expected.toArray())
                / Math.max(norm(expected.toArray()), Math.sqrt(expected.size()));
        assertThat(expected.size() == 0 || error <= tolerance)
                .as("relative error %.3g is at most %.3g%nactual   %s%nexpected %s", error, tolerance, actual, expected)
                .isTrue();
    }

    /// ‖a − b‖ / ‖b‖, or ‖a‖ where b is all zeros.
    public static double relative(float[] actual, float[] expected) {
        double size = norm(expected);
        return distance(actual, expected) / (size == 0 ? 1 : size);
    }

    /// ‖a − b‖ over the finite cells; +∞ where NaN or infinities differ.
    public static double distance(float[] actual, float[] expected) {
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            if (Float.isFinite(expected[i]) && Float.isFinite(actual[i])) {
                double off = (double) actual[i] - expected[i];
                sum += off * off;
            } else if (Float.compare(actual[i], expected[i]) != 0) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return Math.sqrt(sum);
    }

    private static double norm(float[] cells) {
        double sum = 0;
        for (float cell : cells) {
            sum += Float.isFinite(cell) ? (double) cell * cell : 0;
        }
        return Math.sqrt(sum);
    }
}
