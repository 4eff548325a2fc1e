package loupe.course.expression;

import java.util.Arrays;

/// The operators on whole values: shapes are lined up from the last axis, and an axis of size 1
/// repeats, as in NumPy.
final class Arithmetic {

    private Arithmetic() {}

    static Value apply(Operator operator, Value left, Value right, Budget budget, int column) {
        if (left instanceof Value.Scalar(double a) && right instanceof Value.Scalar(double b)) {
            double result = operator.apply(a, b);
            return operator.compares() ? Value.of(result == 1) : Value.of(result);
        }
        if (numeric(left) && numeric(right)) {
            Array result = blocks(operator, asArray(left), asArray(right), budget, column);
            return operator.compares() ? result.asLogical() : result;
        }
        if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
            return Value.of(left.equals(right) == (operator == Operator.EQUAL));
        }
        throw new ExpressionException(
                column,
                operator.symbol() + " cannot join " + left.kind() + " and " + right.kind(),
                "both must be numbers");
    }

    private static boolean numeric(Value value) {
        return value instanceof Value.Scalar || value instanceof Array;
    }

    private static Array asArray(Value value) {
        return value instanceof Array a ? a : Array.vector(((Value.Scalar) value).value());
    }

    private static Array blocks(Operator operator, Array a, Array b, Budget budget, int column) {
        int[] shape = together(a, b, operator, column);
        long cells = Array.cells(shape);
        if (cells > Array.MOST_CELLS) {
            throw new ExpressionException(column, "the result has more than a million cells", "make it smaller");
        }
        budget.spend(cells, column);
        double[] out = new double[(int) cells];
        int[] cell = new int[shape.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = operator.apply(a.at(offset(a, cell)), b.at(offset(b, cell)));
            step(cell, shape);
        }
        return Array.of(shape, out);
    }

    private static int[] together(Array a, Array b, Operator operator, int column) {
        int rank = Math.max(a.rank(), b.rank());
        int[] shape = new int[rank];
        for (int axis = 1; axis <= rank; axis++) {
            int sizeA = axis <= a.rank() ? a.size(-axis) : 1;
            int sizeB = axis <= b.rank() ? b.size(-axis) : 1;
            if (sizeA != sizeB && sizeA != 1 && sizeB != 1) {
                String what = operator.symbol() + ": " + a.describe() + " and " + b.describe() + " do not fit";
                throw new ExpressionException(column, what, "make the shapes equal");
            }
            shape[rank - axis] = sizeA == 1 ? sizeB : sizeA;
        }
        return shape;
    }

    /// Where the result's cell is read from, repeating axes of size 1.
    private static int offset(Array array, int[] cell) {
        int offset = 0;
        int skipped = cell.length - array.rank();
        for (int axis = 0; axis < array.rank(); axis++) {
            int size = array.size(axis);
            offset = offset * size + (size == 1 ? 0 : cell[axis + skipped]);
        }
        return offset;
    }

    private static void step(int[] cell, int[] shape) {
        for (int axis = cell.length - 1; axis >= 0; axis--) {
            if (++cell[axis] < shape[axis]) {
                return;
            }
            cell[axis] = 0;
        }
        Arrays.fill(cell, 0);
    }
}
