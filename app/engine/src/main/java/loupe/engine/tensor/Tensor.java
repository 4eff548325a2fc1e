package loupe.engine.tensor;

import java.util.Arrays;

/// A block of float32 numbers with named axes, stored row by row. It never changes after it was made.
///
/// ```java
/// Tensor scores = Tensor.matrix("query", "key", new float[][] {{2.1f, 1.5f}, {0.3f, 1.2f}});
/// scores.get(1, 0); // 0.3
/// ```
public final class Tensor {

    private final Axes axes;
    private final float[] cells;

    private Tensor(Axes axes, float[] cells) {
        if (axes.size() != cells.length) {
            throw new IllegalArgumentException(
                    "tensor " + axes + " needs " + axes.size() + " numbers, got " + cells.length);
        }
        this.axes = axes;
        this.cells = cells;
    }

    /// Takes over the array: whoever made it must not write to it again.
    public static Tensor of(Axes axes, float... cells) {
        return new Tensor(axes, cells);
    }

    public static Tensor zeros(Axes axes) {
        return new Tensor(axes, new float[axes.size()]);
    }

    public static Tensor full(Axes axes, float value) {
        float[] cells = new float[axes.size()];
        Arrays.fill(cells, value);
        return new Tensor(axes, cells);
    }

    public static Tensor scalar(float value) {
        return new Tensor(Axes.SCALAR, new float[] {value});
    }

    public static Tensor vector(String axis, float... cells) {
        return new Tensor(Axes.of(axis, cells.length), cells.clone());
    }

    /// Rows of equal length give `[row, column]`.
    public static Tensor matrix(String row, String column, float[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        float[] cells = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != width) {
                throw new IllegalArgumentException(
                        "matrix: row " + i + " has " + rows[i].length + " numbers, row 0 has " + width);
            }
            System.arraycopy(rows[i], 0, cells, i * width, width);
        }
        return new Tensor(Axes.of(row, rows.length, column, width), cells);
    }

    /// Whole numbers (token ids, class labels) as floats, exact up to 16,777,216.
    public static Tensor ids(String axis, int... ids) {
        float[] cells = new float[ids.length];
        for (int i = 0; i < ids.length; i++) {
            cells[i] = ids[i];
        }
        return new Tensor(Axes.of(axis, ids.length), cells);
    }

    public Axes axes() {
        return axes;
    }

    public int rank() {
        return axes.rank();
    }

    public int size() {
        return cells.length;
    }

    public float get(int... cell) {
        return cells[axes.offset(cell)];
    }

    /// The number at a memory position; see [Axes#offset].
    public float at(int offset) {
        return cells[offset];
    }

    /// The only number of a tensor of size 1.
    public float item() {
        if (cells.length != 1) {
            throw new IllegalStateException("one number expected, the tensor is " + axes);
        }
        return cells[0];
    }

    public float[] toArray() {
        return cells.clone();
    }

    /// A `[row, column]` tensor as an array of rows.
    public float[][] toRows() {
        if (rank() != 2) {
            throw new IllegalStateException("rows: a matrix is expected, the tensor is " + axes);
        }
        int width = axes.get(1).size();
        float[][] rows = new float[axes.get(0).size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(cells, i * width, (i + 1) * width);
        }
        return rows;
    }

    /// The memory itself, without a copy: for the engine and its backends alone (a wall test sees to it).
    public float[] data() {
        return cells;
    }

    /// The same numbers under other axes with as many cells.
    public Tensor reshape(Axes other) {
        if (other.size() != axes.size()) {
            throw new IllegalArgumentException("reshape: " + axes + " has " + axes.size() + " cells, " + other + " has "
                    + other.size() + "; the cells must be as many");
        }
        return new Tensor(other, cells);
    }

    public Tensor rename(String from, String to) {
        return from.equals(to) ? this : new Tensor(axes.rename(from, to), cells);
    }

    /// This tensor with one number replaced.
    public Tensor with(float value, int... cell) {
        float[] changed = cells.clone();
        changed[axes.offset(cell)] = value;
        return new Tensor(axes, changed);
    }

    /// The part at one index of one axis, without that axis: `pattern.select("head", 2)` is `[query, key]`.
    public Tensor select(String axis, int index) {
        int at = axes.indexOf(axis);
        int n = axes.get(at).size();
        if (index < 0 || index >= n) {
            throw new IndexOutOfBoundsException(axis + " " + index + " is outside 0 to " + (n - 1) + " of " + axes);
        }
        int inner = axes.strides()[at];
        float[] part = new float[n == 0 ? 0 : cells.length / n];
        for (int from = index * inner, to = 0; to < part.length; from += n * inner, to += inner) {
            System.arraycopy(cells, from, part, to, inner);
        }
        return new Tensor(axes.without(axis), part);
    }

    /// Same axes and the same bits in every cell.
    public boolean sameAs(Tensor other) {
        if (!axes.equals(other.axes)) {
            return false;
        }
        for (int i = 0; i < cells.length; i++) {
            if (Float.floatToRawIntBits(cells[i]) != Float.floatToRawIntBits(other.cells[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return axes + (cells.length <= 32 ? Arrays.toString(cells) : "");
    }
}
