package loupe.course.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A block of numbers of rank 1 or more, row-major. A comparison gives a `logical` one: 1 where it holds, else 0.
public final class Array implements Value {

    static final int MOST_CELLS = 1_000_000;

    private final int[] shape;
    private final double[] data;
    private final boolean logical;

    private Array(int[] shape, double[] data, boolean logical) {
        this.shape = shape;
        this.data = data;
        this.logical = logical;
    }

    /// Takes over both arrays; the caller keeps no reference to them.
    static Array of(int[] shape, double[] data) {
        long cells = cells(shape);
        if (shape.length == 0 || cells != data.length) {
            throw new IllegalArgumentException("array: shape " + Arrays.toString(shape) + " needs " + cells
                    + " numbers, got " + data.length + "; give one number for each cell");
        }
        return new Array(shape, data, false);
    }

    public static Array vector(double... numbers) {
        return new Array(new int[] {numbers.length}, numbers.clone(), false);
    }

    /// Rows of equal length.
    public static Array matrix(double[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        double[] data = new double[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != width) {
                throw new IllegalArgumentException("array: row 0 has " + width + " numbers, row " + i + " has "
                        + rows[i].length + "; make them equally long");
            }
            System.arraycopy(rows[i], 0, data, i * width, width);
        }
        return new Array(new int[] {rows.length, width}, data, false);
    }

    /// Numbers or equal blocks laid on top of each other; empty if they are not that.
    static Optional<Array> stack(List<Value> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        int[] inner = values.getFirst() instanceof Array a ? a.shape : new int[0];
        double[] data = new double[Math.toIntExact(values.size() * cells(inner))];
        int at = 0;
        for (Value value : values) {
            if (value instanceof Scalar(double number) && inner.length == 0) {
                data[at++] = number;
            } else if (value instanceof Array a && inner.length > 0 && Arrays.equals(a.shape, inner)) {
                System.arraycopy(a.data, 0, data, at, a.data.length);
                at += a.data.length;
            } else {
                return Optional.empty();
            }
        }
        int[] shape = new int[inner.length + 1];
        shape[0] = values.size();
        System.arraycopy(inner, 0, shape, 1, inner.length);
        return Optional.of(new Array(shape, data, false));
    }

    static long cells(int[] shape) {
        long cells = 1;
        for (int size : shape) {
            cells = Math.multiplyExact(cells, size);
        }
        return cells;
    }

    Array asLogical() {
        return new Array(shape, data, true);
    }

    public boolean logical() {
        return logical;
    }

    public int rank() {
        return shape.length;
    }

    public int[] shape() {
        return shape.clone();
    }

    /// The length of one axis; negative counts from the last.
    public int size(int axis) {
        return shape[axis < 0 ? shape.length + axis : axis];
    }

    /// The number of cells.
    public int length() {
        return data.length;
    }

    public double at(int offset) {
        return data[offset];
    }

    /// The cell of a matrix.
    public double at(int row, int column) {
        return data[row * shape[1] + column];
    }

    /// A copy of all numbers, row after row.
    public double[] toDoubles() {
        return data.clone();
    }

    /// The numbers themselves, for the functions of this package, which only read them.
    double[] data() {
        return data;
    }

    /// Part number `index` along the first axis: a row of a matrix, a number of a vector.
    Value part(int index) {
        if (shape.length == 1) {
            return new Scalar(data[index]);
        }
        int[] inner = Arrays.copyOfRange(shape, 1, shape.length);
        int step = data.length / shape[0];
        return new Array(inner, Arrays.copyOfRange(data, index * step, (index + 1) * step), logical);
    }

    String describe() {
        if (shape.length == 1) {
            return "a vector of " + shape[0];
        }
        String sizes = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(" by "));
        return "a " + sizes + (shape.length == 2 ? " matrix" : " block");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Array a && Arrays.equals(shape, a.shape) && Arrays.equals(data, a.data);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return Format.PLAIN.apply(this);
    }
}
