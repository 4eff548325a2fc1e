package loupe.engine.backend;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// A contraction laid out as a batch of matrix products: `batch × [rows, inner] · [inner, columns]`, with the axes that
/// each part stands for.
public record Contraction(Axes batch, Axes rows, Axes columns, Axes inner) {

    /// Sorts the axes of both arguments by where they occur.
    ///
    /// @throws IllegalArgumentException if a shared axis differs in size, or `result` has an axis of neither
    public static Contraction of(Axes a, Axes b, Axes result) {
        List<Axis> batch = new ArrayList<>();
        List<Axis> rows = new ArrayList<>();
        List<Axis> columns = new ArrayList<>();
        for (Axis axis : result) {
            boolean inA = a.has(axis.name());
            boolean inB = b.has(axis.name());
            if (!inA && !inB) {
                throw unfit(a, b, result, "the result's axis " + axis.name() + " is in neither");
            }
            (inA && inB ? batch : inA ? rows : columns).add(axis);
        }
        List<Axis> inner = new ArrayList<>();
        for (Axis axis : a) {
            if (!b.has(axis.name())) {
                if (!result.has(axis.name())) {
                    throw unfit(a, b, result, axis.name() + " of the first would be lost; keep it or sum it first");
                }
                continue;
            }
            if (b.size(axis.name()) != axis.size()) {
                throw unfit(a, b, result, "the sizes of " + axis.name() + " differ");
            }
            if (!result.has(axis.name())) {
                inner.add(axis);
            }
        }
        for (Axis axis : b) {
            if (!a.has(axis.name()) && !result.has(axis.name())) {
                throw unfit(a, b, result, axis.name() + " of the second would be lost; keep it or sum it first");
            }
        }
        return new Contraction(Axes.of(batch), Axes.of(rows), Axes.of(columns), Axes.of(inner));
    }

    private static IllegalArgumentException unfit(Axes a, Axes b, Axes result, String why) {
        return new IllegalArgumentException("contract: " + a + " x " + b + " -> " + result + ": " + why);
    }

    /// The first argument as matrices `[batch, rows, inner]`, or, if it lies so in memory, `[batch, inner, rows]`.
    Side left(Backend backend, Tensor a) {
        return side(backend, a, join(batch, rows, inner), join(batch, inner, rows));
    }

    /// The second argument as `[batch, inner, columns]` or, if it lies so, `[batch, columns, inner]`.
    Side right(Backend backend, Tensor b) {
        return side(backend, b, join(batch, inner, columns), join(batch, columns, inner));
    }

    /// The axes of the product as it comes out, before they are put into the order that was asked for.
    Axes product() {
        return join(batch, rows, columns);
    }

    /// The same work as plain multiply-adds, counted as two operations each.
    public double flops() {
        return 2.0 * batch.size() * rows.size() * columns.size() * inner.size();
    }

    private static Side side(Backend backend, Tensor tensor, Axes straight, Axes flipped) {
        if (tensor.axes().equals(straight)) {
            return new Side(tensor.data(), false);
        }
        if (tensor.axes().equals(flipped)) {
            return new Side(tensor.data(), true);
        }
        return new Side(backend.permute(tensor, straight).data(), false);
    }

    private static Axes join(Axes... parts) {
        List<Axis> all = new ArrayList<>();
        for (Axes part : parts) {
            all.addAll(part.list());
        }
        return Axes.of(all);
    }

    /// The memory of one argument, and whether each of its matrices lies transposed.
    public record Side(float[] cells, boolean transposed) {}
}
