package loupe.engine.tensor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A block of float32 numbers with named axes, stored row by row. It never changes after it was made.
///
/// Its cells lie in the program's own memory, or on a device that computed them; from there they are read when somebody
/// looks, once.
///
/// ```java
/// Tensor scores = Tensor.matrix("query", "key", new float[][] {{2.1f, 1.5f}, {0.3f, 1.2f}});
/// scores.get(1, 0); // 0.3
/// ```
public final class Tensor {

    private final Axes axes;
    private final float @Nullable [] cells; // null where they lie elsewhere
    private final @Nullable Storage storage;

    private Tensor(Axes axes, float[] cells) {
        this(axes, cells, null, cells.length);
    }

    private Tensor(Axes axes, float @Nullable [] cells, @Nullable Storage storage, int size) {
        if (axes.size() != size) {
            throw new IllegalArgumentException("tensor " + axes + " needs " + axes.size() + " numbers, got " + size);
        }
        this.axes = axes;
        this.cells = cells;
        this.storage = storage;
    }

    /// Takes over the array: whoever made it must not write to it again.
    public static Tensor of(Axes axes, float... cells) {
        return new Tensor(axes, cells);
    }

    /// Cells that lie elsewhere.
    public static Tensor of(Axes axes, Storage storage) {
        return new Tensor(axes, null, storage, storage.size());
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
        return axes.size();
    }

    public float get(int... cell) {
        return data()[axes.offset(cell)];
    }

    /// The number at a memory position; see [Axes#offset].
    public float at(int offset) {
        return data()[offset];
    }

    /// The only number of a tensor of size 1.
    public float item() {
        if (size() != 1) {
            throw new IllegalStateException("one number expected, the tensor is " + axes);
        }
        return data()[0];
    }

    public float[] toArray() {
        return data().clone();
    }

    /// A `[row, column]` tensor as an array of rows.
    public float[][] toRows() {
        if (rank() != 2) {
            throw new IllegalStateException("rows: a matrix is expected, the tensor is " + axes);
        }
        int width = axes.get(1).size();
        float[][] rows = new float[axes.get(0).size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(data(), i * width, (i + 1) * width);
        }
        return rows;
    }

    /// The memory itself, without a copy: for the engine and its backends alone (a wall test sees to it).
    ///
    /// @throws RuntimeException the backend's own failure, if the cells lie elsewhere and cannot be read
    public float[] data() {
        return cells != null ? cells : elsewhere().cells();
    }

    /// Where the cells lie if not in the program's own memory, so that the backend that put them there finds them
    /// again; null otherwise. For backends.
    public @Nullable Storage storage() {
        return storage;
    }

    private Storage elsewhere() {
        if (storage == null) {
            throw new IllegalStateException("tensor " + axes + " has no cells");
        }
        return storage;
    }

    /// The same numbers under other axes with as many cells.
    public Tensor reshape(Axes other) {
        if (other.size() != axes.size()) {
            throw new IllegalArgumentException("reshape: " + axes + " has " + axes.size() + " cells, " + other + " has "
                    + other.size() + "; the cells must be as many");
        }
        return new Tensor(other, cells, storage, axes.size());
    }

    public Tensor rename(String from, String to) {
        return from.equals(to) ? this : new Tensor(axes.rename(from, to), cells, storage, axes.size());
    }

    /// This tensor with one number replaced.
    public Tensor with(float value, int... cell) {
        float[] changed = toArray();
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
        float[] whole = data();
        float[] part = new float[n == 0 ? 0 : whole.length / n];
        for (int from = index * inner, to = 0; to < part.length; from += n * inner, to += inner) {
            System.arraycopy(whole, from, part, to, inner);
        }
        return new Tensor(axes.without(axis), part);
    }

    /// Same axes and the same bits in every cell.
    public boolean sameAs(Tensor other) {
        if (!axes.equals(other.axes)) {
            return false;
        }
        float[] mine = data();
        float[] others = other.data();
        for (int i = 0; i < mine.length; i++) {
            if (Float.floatToRawIntBits(mine[i]) != Float.floatToRawIntBits(others[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return axes + (size() <= 32 ? Arrays.toString(data()) : "");
    }
}
