package loupe.engine.op;

import loupe.engine.backend.Backend;
import loupe.engine.backend.Reduction;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Finds the cell of an input that belongs to a cell of the output, axis name by axis name.
final class Cells {

    private Cells() {}

    /// The cell of `to` whose indices are those of `cell` in `from`, and 0 along axes that `from` lacks.
    static int[] match(Axes from, int[] cell, Axes to) {
        return match(from, cell, Axes.SCALAR, new int[0], to);
    }

    /// The same with indices taken from a second cell first.
    static int[] match(Axes from, int[] cell, Axes inner, int[] innerCell, Axes to) {
        int[] matched = new int[to.rank()];
        for (int i = 0; i < matched.length; i++) {
            String name = to.get(i).name();
            if (inner.has(name)) {
                matched[i] = innerCell[inner.indexOf(name)];
            } else if (from.has(name)) {
                matched[i] = cell[from.indexOf(name)];
            }
        }
        return matched;
    }

    static Reason.Operand operand(int input, Tensor tensor, int[] cell) {
        return new Reason.Operand(input, cell, tensor.get(cell));
    }

    /// All cells of the row (last axis) in which `cell` stands.
    static double[] row(Tensor tensor, int[] cell) {
        int n = tensor.axes().last().size();
        int start = tensor.axes().offset(cell) - cell[cell.length - 1];
        double[] row = new double[n];
        for (int i = 0; i < n; i++) {
            row[i] = tensor.at(start + i);
        }
        return row;
    }

    static int[] inRow(int[] cell, int index) {
        int[] other = cell.clone();
        other[cell.length - 1] = index;
        return other;
    }

    /// Sums a gradient over the axes along which its tensor had been repeated.
    static Tensor unrepeat(Backend backend, Tensor gradient, Axes axes) {
        return gradient.axes().equals(axes) ? gradient : backend.reduce(Reduction.SUM, gradient, axes);
    }
}
