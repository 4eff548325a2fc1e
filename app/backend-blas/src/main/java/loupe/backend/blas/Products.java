package loupe.backend.blas;

import static loupe.backend.blas.OpenBlas.ROW_MAJOR;
import static loupe.backend.blas.OpenBlas.STRAIGHT;
import static loupe.backend.blas.OpenBlas.TRANSPOSED;

import java.lang.foreign.MemorySegment;
import java.util.stream.IntStream;
import loupe.engine.backend.Contraction.Side;

/// A batch of matrix products `[m, k] · [k, n]` into `out`, either side of which may lie transposed.
///
/// Large ones are cut along their longer side into pieces that the cores share. No piece is so large that
/// it holds up Java's other threads, the window's among them, for more than a few milliseconds.
record Products(OpenBlas blas, Side a, Side b, float[] out, int batch, int m, int k, int n) {

    private static final double SHARED = 2e6; // multiply-adds from which a second thread pays; measured
    private static final double LONGEST = 1 << 27; // multiply-adds of a piece: 3 ms at 50 thousand million a second
    private static final int LEAST = 16; // rows or columns of a piece

    void multiply() {
        if (k == 0 || out.length == 0) {
            return;
        }
        int longer = Math.max(m, n);
        int cuts = Math.clamp(wanted(), 1, Math.max(1, longer / LEAST));
        IntStream pieces = IntStream.range(0, batch * cuts);
        (work() < SHARED ? pieces : pieces.parallel())
                .forEach(piece ->
                        piece(piece / cuts, part(longer, piece % cuts, cuts), part(longer, piece % cuts + 1, cuts)));
    }

    private double work() {
        return (double) batch * m * k * n;
    }

    /// Pieces of each product: two for every core in all, so that a core held up elsewhere gets fewer.
    private int wanted() {
        if (work() < SHARED) {
            return 1;
        }
        int cores = Runtime.getRuntime().availableProcessors();
        int shared = cores == 1 ? 1 : (2 * cores + batch - 1) / batch;
        return Math.max(shared, (int) Math.ceil(work() / batch / LONGEST));
    }

    private static int part(int length, int index, int parts) {
        return (int) ((long) length * index / parts);
    }

    /// Some rows or, if there are more of them, columns of one product.
    private void piece(int product, int from, int to) {
        if (m >= n) {
            multiply(product, from, to - from, 0, n);
        } else {
            multiply(product, 0, m, from, to - from);
        }
    }

    private void multiply(int product, int row, int rows, int column, int columns) {
        int rowA = a.transposed() ? m : k;
        int rowB = b.transposed() ? k : n;
        int flipA = a.transposed() ? TRANSPOSED : STRAIGHT;
        int flipB = b.transposed() ? TRANSPOSED : STRAIGHT;
        MemorySegment left = at(a.cells(), product * m * k + row * (a.transposed() ? 1 : k));
        MemorySegment right = at(b.cells(), product * k * n + column * (b.transposed() ? k : 1));
        MemorySegment to = at(out, product * m * n + row * n + column);
        if (rows == 1) {
            // The row times B is B transposed times the row: read once, never laid out anew.
            int flip = b.transposed() ? STRAIGHT : TRANSPOSED;
            int height = b.transposed() ? columns : k;
            int width = b.transposed() ? k : columns;
            int step = a.transposed() ? m : 1;
            blas.sgemv().call(ROW_MAJOR, flip, height, width, 1, right, rowB, left, step, 0, to, 1);
        } else if (columns == 1) {
            int height = a.transposed() ? k : rows;
            int width = a.transposed() ? rows : k;
            int step = b.transposed() ? 1 : n;
            blas.sgemv().call(ROW_MAJOR, flipA, height, width, 1, left, rowA, right, step, 0, to, n);
        } else {
            blas.sgemm().call(ROW_MAJOR, flipA, flipB, rows, columns, k, 1, left, rowA, right, rowB, 0, to, n);
        }
    }

    /// The array's own memory from a cell on; the compiler turns this into an address.
    private static MemorySegment at(float[] cells, int from) {
        return MemorySegment.ofArray(cells).asSlice((long) from * Float.BYTES);
    }
}
