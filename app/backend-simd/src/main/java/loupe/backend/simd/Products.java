package loupe.backend.simd;

import static loupe.backend.simd.Tile.COLUMNS;
import static loupe.backend.simd.Tile.LANES;
import static loupe.backend.simd.Tile.ROWS;
import static loupe.backend.simd.Tile.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/// A batch of matrix products `[m, k] · [k, n]`, either side of which may lie transposed.
///
/// Large ones are cut into panels of columns that several threads share. A panel of B that many rows need is first laid
/// out contiguously ("packed"; Goto, van de Geijn 2008, §4), a block of the inner axis at a time, so that it stays in
/// the
/// nearest cache.
final class Products {

    private static final int DEPTH = 256; // of the inner axis in a packed block: 32 kB with two vectors of 16
    private static final int REUSE = 8; // rows from which laying out B anew pays
    private static final int SPREAD =
            1 << 14; // cells of B above which its rows lie too far apart to be read as they are
    private static final double SHARED = 2e6; // multiply-adds from which a second thread pays; measured

    private final float[] a;
    private final boolean flippedA;
    private final float[] b;
    private final boolean flippedB;
    private final float[] c;
    private final int m;
    private final int k;
    private final int n;

    private Products(float[] a, boolean flippedA, float[] b, boolean flippedB, float[] c, int m, int k, int n) {
        this.a = a;
        this.flippedA = flippedA;
        this.b = b;
        this.flippedB = flippedB;
        this.c = c;
        this.m = m;
        this.k = k;
        this.n = n;
    }

    /// Adds all products to `c`, which holds zeros.
    static void multiply(
            int batch, float[] a, boolean flippedA, float[] b, boolean flippedB, float[] c, int m, int k, int n) {
        if (k == 0 || c.length == 0) {
            return;
        }
        Products one = new Products(a, flippedA, b, flippedB, c, m, k, n);
        int panels = (n + COLUMNS - 1) / COLUMNS;
        int total = batch * panels;
        if ((double) batch * m * k * n < SHARED || total == 1) {
            for (int i = 0; i < batch; i++) {
                one.columns(i, 0, n);
            }
            return;
        }
        int parts = Math.min(total, 4 * Runtime.getRuntime().availableProcessors());
        Team.run(
                parts,
                part -> one.panels(
                        (int) ((long) total * part / parts), (int) ((long) total * (part + 1) / parts), panels));
    }

    /// Panels numbered through all products of the batch.
    private void panels(int from, int to, int each) {
        for (int at = from; at < to; ) {
            int product = at / each;
            int last = Math.min(to, (product + 1) * each);
            columns(product, (at - product * each) * COLUMNS, Math.min(n, (last - product * each) * COLUMNS));
            at = last;
        }
    }

    /// Some columns of one product.
    private void columns(int product, int from, int to) {
        int aAt = product * m * k;
        int bAt = product * k * n;
        int cAt = product * m * n;
        if (flippedB && !flippedA && k >= Dots.LONG) {
            dots(aAt, bAt, cAt, from, to);
            return;
        }
        if (flippedB || m >= REUSE && (long) k * n > SPREAD) {
            packed(aAt, bAt, cAt, from, to);
            return;
        }
        if (m == 1) {
            row(aAt, bAt, cAt, from, to);
            return;
        }
        for (int j = from; j < to; j += COLUMNS) {
            strip(aAt, b, bAt + j, n, cAt + j, Math.min(COLUMNS, to - j), 0, k);
        }
    }

    private void packed(int aAt, int bAt, int cAt, int from, int to) {
        float[] panel = new float[Math.min(DEPTH, k) * COLUMNS];
        for (int j = from; j < to; j += COLUMNS) {
            int wide = Math.min(COLUMNS, to - j);
            for (int i = 0; i < k; i += DEPTH) {
                int deep = Math.min(DEPTH, k - i);
                pack(bAt, i, deep, j, wide, panel);
                strip(aAt, panel, 0, COLUMNS, cAt + j, wide, i, deep);
            }
        }
    }

    private void pack(int bAt, int i, int deep, int j, int wide, float[] panel) {
        if (flippedB) {
            for (int column = 0; column < wide; column++) {
                int row = bAt + (j + column) * k + i;
                for (int d = 0, to = column; d < deep; d++, to += COLUMNS) {
                    panel[to] = b[row + d];
                }
            }
            return;
        }
        for (int d = 0; d < deep; d++) {
            System.arraycopy(b, bAt + (i + d) * n + j, panel, d * COLUMNS, wide);
        }
    }

    /// All rows of up to two vectors of columns, over a stretch of the inner axis.
    private void strip(int aAt, float[] from, int fromAt, int fromRow, int cAt, int wide, int i, int deep) {
        int aRow = flippedA ? 1 : k;
        int aInner = flippedA ? m : 1;
        int start = aAt + i * aInner;
        int r = 0;
        if (wide == COLUMNS) {
            for (; r + ROWS <= m; r += ROWS) {
                Tile.large(a, start + r * aRow, aRow, aInner, from, fromAt, fromRow, c, cAt + r * n, n, deep);
            }
            for (; r < m; r++) {
                Tile.flat(a, start + r * aRow, aInner, from, fromAt, fromRow, c, cAt + r * n, deep);
            }
            return;
        }
        for (int at = 0; at < wide; at += LANES) {
            VectorMask<Float> lanes = SPECIES.indexInRange(at, wide);
            r = 0;
            for (; r + ROWS <= m; r += ROWS) {
                int to = cAt + r * n + at;
                Tile.tall(a, start + r * aRow, aRow, aInner, from, fromAt + at, fromRow, c, to, n, deep, lanes);
            }
            for (; r < m; r++) {
                Tile.small(a, start + r * aRow, aInner, from, fromAt + at, fromRow, c, cAt + r * n + at, deep, lanes);
            }
        }
    }

    /// One row alone: B is read once, row by row, as it lies in memory.
    private void row(int aAt, int bAt, int cAt, int from, int to) {
        int whole = from + (to - from) / LANES * LANES;
        VectorMask<Float> rest = SPECIES.indexInRange(whole, to);
        int i = 0;
        for (; i + 4 <= k; i += 4) {
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[aAt + i]);
            FloatVector x1 = FloatVector.broadcast(SPECIES, a[aAt + i + 1]);
            FloatVector x2 = FloatVector.broadcast(SPECIES, a[aAt + i + 2]);
            FloatVector x3 = FloatVector.broadcast(SPECIES, a[aAt + i + 3]);
            int b0 = bAt + i * n;
            for (int j = from; j < whole; j += LANES) {
                FloatVector v = FloatVector.fromArray(SPECIES, c, cAt + j);
                v = x0.fma(FloatVector.fromArray(SPECIES, b, b0 + j), v);
                v = x1.fma(FloatVector.fromArray(SPECIES, b, b0 + n + j), v);
                v = x2.fma(FloatVector.fromArray(SPECIES, b, b0 + 2 * n + j), v);
                v = x3.fma(FloatVector.fromArray(SPECIES, b, b0 + 3 * n + j), v);
                v.intoArray(c, cAt + j);
            }
            if (whole < to) {
                FloatVector v = FloatVector.fromArray(SPECIES, c, cAt + whole, rest);
                v = x0.fma(FloatVector.fromArray(SPECIES, b, b0 + whole, rest), v);
                v = x1.fma(FloatVector.fromArray(SPECIES, b, b0 + n + whole, rest), v);
                v = x2.fma(FloatVector.fromArray(SPECIES, b, b0 + 2 * n + whole, rest), v);
                v = x3.fma(FloatVector.fromArray(SPECIES, b, b0 + 3 * n + whole, rest), v);
                v.intoArray(c, cAt + whole, rest);
            }
        }
        for (; i < k; i++) {
            for (int j = from; j < to; j += LANES) {
                Tile.small(a, aAt + i, 1, b, bAt + i * n + j, n, c, cAt + j, 1, SPECIES.indexInRange(j, to));
            }
        }
    }

    private void dots(int aAt, int bAt, int cAt, int from, int to) {
        int j = from;
        for (; j + 4 <= to; j += 4) {
            int bRow = bAt + j * k;
            int r = 0;
            for (; r + 2 <= m; r += 2) {
                int a0 = aAt + r * k;
                Dots.twoByFour(a, a0, a0 + k, b, bRow, k, c, cAt + r * n + j, n, k);
            }
            if (r < m) {
                Dots.oneByFour(a, aAt + r * k, b, bRow, k, c, cAt + r * n + j, k);
            }
        }
        for (; j < to; j++) {
            for (int r = 0; r < m; r++) {
                c[cAt + r * n + j] = Dots.one(a, aAt + r * k, b, bAt + j * k, k);
            }
        }
    }
}
