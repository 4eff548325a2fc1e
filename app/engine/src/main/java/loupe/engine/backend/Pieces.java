package loupe.engine.backend;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// Parts of tensors, cut out and laid end to end along one axis.
public final class Pieces {

    private Pieces() {}

    static Tensor slice(Tensor a, String axis, int from, int to) {
        Axes cut = cut(a.axes(), axis, from, to);
        float[] out = new float[cut.size()];
        int inner = inner(a.axes(), axis);
        int run = (to - from) * inner;
        for (int block = 0, at = from * inner;
                block < out.length;
                block += run, at += a.axes().size(axis) * inner) {
            System.arraycopy(a.data(), at, out, block, run);
        }
        return Tensor.of(cut, out);
    }

    static Tensor join(String axis, List<Tensor> parts) {
        Axes joined = joined(axis, parts);
        int inner = inner(joined, axis);
        int whole = joined.size(axis) * inner;
        float[] out = new float[joined.size()];
        int start = 0;
        for (Tensor part : parts) {
            int run = part.axes().size(axis) * inner;
            for (int from = 0, to = start; from < part.size(); from += run, to += whole) {
                System.arraycopy(part.data(), from, out, to, run);
            }
            start += run;
        }
        return Tensor.of(joined, out);
    }

    /// The axes of a slice.
    ///
    /// @throws IndexOutOfBoundsException if it reaches beyond the axis
    public static Axes cut(Axes axes, String axis, int from, int to) {
        if (from < 0 || to > axes.size(axis) || from > to) {
            throw new IndexOutOfBoundsException("slice " + axis + " " + from + " to " + to + " of " + axes);
        }
        return resized(axes, axis, to - from);
    }

    /// The axes of several tensors laid end to end.
    ///
    /// @throws IllegalArgumentException if they differ elsewhere
    public static Axes joined(String axis, List<Tensor> parts) {
        Axes first = parts.getFirst().axes();
        int total = 0;
        for (Tensor part : parts) {
            if (!part.axes().without(axis).equals(first.without(axis))) {
                throw new IllegalArgumentException(
                        "join along " + axis + ": " + first + " and " + part.axes() + " differ elsewhere");
            }
            total += part.axes().size(axis);
        }
        return resized(first, axis, total);
    }

    /// How far neighbours along the axis lie apart.
    public static int inner(Axes axes, String axis) {
        return axes.strides()[axes.indexOf(axis)];
    }

    private static Axes resized(Axes axes, String axis, int size) {
        List<Axis> other = new ArrayList<>(axes.list());
        other.set(axes.indexOf(axis), new Axis(axis, size));
        return Axes.of(other);
    }
}
