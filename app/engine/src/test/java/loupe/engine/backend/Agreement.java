package loupe.engine.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import loupe.engine.tensor.Tensor;

/// How well a backend agrees with the oracle: counts the tensors that were compared and remembers the worst.
///
/// The error of a tensor is ‖a − b‖ / ‖b‖. Some cancel to nearly nothing, such as the gradient of a bias of the keys,
/// which moves all scores of a row alike. So a gradient whose cells are smaller than a tenth of the largest gradient's
/// is measured against that tenth, and any other tensor against cells of 0.1 at least: the examples' numbers are of
/// size 1.
final class Agreement {

    private static final double CANCELLED = 0.1; // of the largest gradient's cells, or of 1

    private final double allowed;
    private int tensors;
    private double worst;
    private String where = "";

    /// @param allowed the largest error that passes
    Agreement(double allowed) {
        this.allowed = allowed;
    }

    /// @throws AssertionError naming the first tensor that is too far off
    void ofValues(String what, Map<String, Tensor> actual, Map<String, Tensor> expected) {
        compare(what, actual, expected, CANCELLED);
    }

    /// @throws AssertionError naming the first tensor that is too far off
    void ofGradients(String what, Map<String, Tensor> actual, Map<String, Tensor> expected) {
        double largest =
                expected.values().stream().mapToDouble(Agreement::size).max().orElse(0);
        compare(what, actual, expected, CANCELLED * largest);
    }

    private void compare(String what, Map<String, Tensor> actual, Map<String, Tensor> expected, double smallest) {
        assertThat(actual.keySet()).as(what).isEqualTo(expected.keySet());
        expected.forEach((site, right) -> {
            Tensor tensor = actual.get(site);
            assertThat(tensor.axes()).as("%s: %s", what, site).isEqualTo(right.axes());
            double off = Closeness.distance(tensor.toArray(), right.toArray()) / Math.sqrt(Math.max(1, right.size()));
            double against = Math.max(size(right), smallest);
            note(what + ": " + site, off == 0 ? 0 : off / against);
        });
    }

    private void note(String site, double error) {
        tensors++;
        if (error > worst) {
            worst = error;
            where = site;
        }
        assertThat(error <= allowed)
                .as("%s: relative error %.3g, at most %.0e is allowed", site, error, allowed)
                .isTrue();
    }

    /// The root of the mean square of the finite cells.
    private static double size(Tensor tensor) {
        float[] cells = tensor.toArray();
        double sum = 0;
        for (float cell : cells) {
            sum += Float.isFinite(cell) ? (double) cell * cell : 0;
        }
        return Math.sqrt(sum / Math.max(1, cells.length));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d tensors, largest relative error %.1e (%s)", tensors, worst, where);
    }
}
