package loupe.engine.layer;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// Where a kernel looks along one axis: at cells `step · stride + k · dilation − padding`.
///
/// @param axis along which it moves: `time`
/// @param kernel the axis of the weight that it lays along it: `kernel`
/// @param stride cells from one step to the next
/// @param padding zeros before and after
/// @param dilation cells from one kernel number to the next
public record Window(String axis, String kernel, int stride, int padding, int dilation) {

    public Window {
        if (stride < 1 || padding < 0 || dilation < 1) {
            throw new IllegalArgumentException("window along " + axis + ": stride " + stride + ", padding " + padding
                    + ", dilation " + dilation + "; stride and dilation are 1 or more, padding 0 or more");
        }
    }

    /// Cell by cell, without padding.
    public static Window along(String axis, String kernel) {
        return new Window(axis, kernel, 1, 0, 1);
    }

    public Window withStride(int cells) {
        return new Window(axis, kernel, cells, padding, dilation);
    }

    public Window withPadding(int zeros) {
        return new Window(axis, kernel, stride, zeros, dilation);
    }

    public Window withDilation(int cells) {
        return new Window(axis, kernel, stride, padding, cells);
    }

    /// What a kernel of this size sees at every step: `[…, axis, …]` gives `[axis steps, kernel size, …]`.
    ///
    /// @throws IllegalArgumentException if the kernel does not fit once
    Tensor views(Pass pass, Tensor x, int size) {
        int n = x.axes().size(axis) + 2 * padding;
        int span = dilation * (size - 1) + 1;
        if (n < span) {
            throw new IllegalArgumentException("convolution along " + axis + ": " + x.axes() + " with " + padding
                    + " zeros on each side is shorter than the kernel, which spans " + span + "; pad by "
                    + (span - x.axes().size(axis) + 1) / 2);
        }
        Tensor line = padded(pass, inFront(pass, x));
        return pass.gather(line, pass.given("steps", cells((n - span) / stride + 1, size)));
    }

    private Tensor inFront(Pass pass, Tensor x) {
        List<String> order = new ArrayList<>(x.axes().names());
        order.remove(axis);
        order.addFirst(axis);
        return pass.permute(x, order.toArray(String[]::new));
    }

    private Tensor padded(Pass pass, Tensor line) {
        if (padding == 0) {
            return line;
        }
        List<Axis> axes = new ArrayList<>(line.axes().list());
        axes.set(0, new Axis(axis, padding));
        Tensor zeros = pass.given("padding", Tensor.zeros(Axes.of(axes)));
        return pass.join(axis, zeros, line, zeros);
    }

    /// Which cell of the padded line each step and kernel number meets: `[axis steps, kernel size]`.
    private Tensor cells(int steps, int size) {
        float[] cells = new float[steps * size];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i / size * stride + i % size * dilation;
        }
        return Tensor.of(Axes.of(axis, steps, kernel, size), cells);
    }
}
