package loupe.engine.op;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.ReferenceBackend;
import loupe.engine.pass.Gradients;
import loupe.engine.pass.Pass;
import loupe.engine.property.Draw;
import loupe.engine.tensor.Tensor;

/// Gradients checked from outside: nudge a cell, see how much the loss moves.
///
/// The loss is `Σ output · upstream` with a random upstream. The derivative at a cell is taken from four nudged runs,
/// `(8 (f(x+h) − f(x−h)) − (f(x+2h) − f(x−2h))) / 12h`, whose error is of order h⁴ (Abramowitz, Stegun 1964, 25.3.6),
/// so h can be wide enough for float32.
public final class FiniteDifferences {

    private static final double STEP = 0.02;
    private static final double TOLERANCE = 1e-2; // relative, of all checked cells of one tensor
    private static final double NOISE = 3e-4; // absolute, for one cell: float32 rounding divided by the step
    private static final int CELLS_CHECKED = 25; // of each tensor

    /// Computes a tensor from others through a pass.
    @FunctionalInterface
    public interface Computation {
        Tensor of(Pass pass, Tensor... inputs);
    }

    private FiniteDifferences() {}

    /// Fails unless dL/d(input) agrees with the nudges for every input, on both backends.
    public static void assertGradients(Draw draw, Computation computation, Tensor... inputs) {
        for (Backend backend : List.of(new EjmlBackend(), new ReferenceBackend())) {
            Pass pass = Pass.on(backend);
            Tensor output = computation.of(pass, inputs);
            Tensor upstream = draw.tensor(output.axes());
            Gradients gradients = Gradients.of(pass.trace(), output, upstream);
            for (int i = 0; i < inputs.length; i++) {
                compare(draw, computation, backend, upstream, inputs, i, gradients.of(inputs[i]));
            }
        }
    }

    /// The same for a list of inputs.
    public static void assertGradients(Draw draw, Computation computation, List<Tensor> inputs) {
        assertGradients(draw, computation, inputs.toArray(Tensor[]::new));
    }

    private static void compare(
            Draw draw,
            Computation computation,
            Backend backend,
            Tensor upstream,
            Tensor[] inputs,
            int which,
            Tensor gradient) {
        assertThat(gradient.axes()).isEqualTo(inputs[which].axes());
        double error = 0;
        double size = 0;
        List<Integer> cells = cells(draw, inputs[which].size());
        for (int cell : cells) {
            double slope = slope(computation, backend, upstream, inputs, which, cell);
            error += Math.pow(slope - gradient.at(cell), 2);
            size += slope * slope;
        }
        double allowed = TOLERANCE * Math.sqrt(size) + NOISE * Math.sqrt(cells.size());
        assertThat(Math.sqrt(error) <= allowed)
                .as(
                        "input %d, %s on %s: the gradient is off by %.3g, at most %.3g is allowed",
                        which, inputs[which].axes(), backend.name(), Math.sqrt(error), allowed)
                .isTrue();
    }

    private static List<Integer> cells(Draw draw, int size) {
        List<Integer> cells = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            cells.add(i);
        }
        return size <= CELLS_CHECKED ? cells : draw.shuffled(cells).subList(0, CELLS_CHECKED);
    }

    private static double slope(
            Computation computation, Backend backend, Tensor upstream, Tensor[] inputs, int which, int cell) {
        double near = loss(computation, backend, upstream, nudged(inputs, which, cell, STEP))
                - loss(computation, backend, upstream, nudged(inputs, which, cell, -STEP));
        double far = loss(computation, backend, upstream, nudged(inputs, which, cell, 2 * STEP))
                - loss(computation, backend, upstream, nudged(inputs, which, cell, -2 * STEP));
        return (8 * near - far) / (12 * STEP);
    }

    private static Tensor[] nudged(Tensor[] inputs, int which, int cell, double by) {
        Tensor[] others = inputs.clone();
        float[] cells = inputs[which].toArray();
        cells[cell] = (float) (cells[cell] + by);
        others[which] = Tensor.of(inputs[which].axes(), cells);
        return others;
    }

    private static double loss(Computation computation, Backend backend, Tensor upstream, Tensor[] inputs) {
        Tensor output = computation.of(Pass.forgetful(backend), inputs);
        double sum = 0;
        for (int i = 0; i < output.size(); i++) {
            sum += (double) output.at(i) * upstream.at(i);
        }
        return sum;
    }
}
