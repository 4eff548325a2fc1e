package loupe.backend.simd;

import static loupe.backend.simd.Tile.COLUMNS;
import static loupe.backend.simd.Tile.LANES;
import static loupe.backend.simd.Tile.ROWS;
import static loupe.backend.simd.Tile.SPECIES;
import static loupe.backend.simd.Tile.TALL;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import loupe.engine.backend.Walk;

/// The matrix products of a contraction, on the arrays as they lie.
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
    private static final double FETCHING = 8; // multiply-adds that take as long as fetching a cell of B

    private final Walk walk;
    private final float[] a;
    private final float[] b;
    private final float[] c;
    private final int m;
    private final int k;
    private final int n;
    private final int aRow;
    private final int aInner;
    private final int bInner;
    private final int bColumn;
    private final int cRow;

    private Products(Walk walk, float[] a, float[] b, float[] c) {
        this.walk = walk;
        this.a = a;
        this.b = b;
        this.c = c;
        m = walk.m();
        k = walk.k();
        n = walk.n();
        aRow = walk.left().down();
        aInner = walk.left().across();
        bInner = walk.right().down();
        bColumn = walk.right().across();
        cRow = walk.result().down();
    }

    /// Adds all products to `c`, which holds zeros.
    static void multiply(Walk walk, float[] a, float[] b, float[] c) {
        Products all = new Products(walk, a, b, c);
        int chains = walk.products() / walk.chain();
        int panels = (walk.n() + COLUMNS - 1) / COLUMNS;
        int total = chains * panels;
        if (walk.work() * Math.max(1, FETCHING / walk.m()) < SHARED || total == 1) {
            for (int i = 0; i < chains; i++) {
                all.columns(i, 0, walk.n());
            }
            return;
        }
        int cores = Runtime.getRuntime().availableProcessors();
        int parts = Math.min(total, walk.m() == 1 ? cores : 4 * cores); // one row: long stretches of memory are read
        Team.run(
                parts,
                part -> all.panels(
                        (int) ((long) total * part / parts), (int) ((long) total * (part + 1) / parts), panels));
    }

    /// Panels numbered through all chains.
    private void panels(int from, int to, int each) {
        for (int at = from; at < to; ) {
            int chain = at / each;
            int last = Math.min(to, (chain + 1) * each);
            columns(chain, (at - chain * each) * COLUMNS, Math.min(n, (last - chain * each) * COLUMNS));
            at = last;
        }
    }

    /// Some columns of the products that add to the same cells.
    private void columns(int chain, int from, int to) {
        for (int p = chain * walk.chain(); p < (chain + 1) * walk.chain(); p++) {
            columns(walk.left().start(p), walk.right().start(p), walk.result().start(p), from, to);
        }
    }

    private void columns(int aAt, int bAt, int cAt, int from, int to) {
        if (bInner == 1 && aInner == 1 && walk.oneInner() && k >= Dots.LONG) {
            dots(aAt, bAt, cAt, from, to);
        } else if (bColumn != 1 || m >= REUSE && (long) k * bInner > SPREAD) {
            packed(aAt, bAt, cAt, from, to);
        } else if (m == 1) {
            row(aAt, bAt, cAt, from, to);
        } else {
            for (int j = from; j < to; j += COLUMNS) {
                strip(aAt, b, bAt + j, bInner, cAt + j, Math.min(COLUMNS, to - j), k);
            }
        }
    }

    private void packed(int aAt, int bAt, int cAt, int from, int to) {
        float[] panel = new float[Math.min(DEPTH, k) * COLUMNS];
        for (int j = from; j < to; j += COLUMNS) {
            int wide = Math.min(COLUMNS, to - j);
            for (int i = 0; i < k; i += DEPTH) {
                int deep = Math.min(DEPTH, k - i);
                pack(bAt + i * bInner + j * bColumn, deep, wide, panel);
                strip(aAt + i * aInner, panel, 0, COLUMNS, cAt + j, wide, deep);
            }
        }
    }

    private void pack(int start, int deep, int wide, float[] panel) {
        if (bColumn == 1) {
            for (int d = 0; d < deep; d++) {
                System.arraycopy(b, start + d * bInner, panel, d * COLUMNS, wide);
            }
            return;
        }
        for (int column = 0; column < wide; column++) {
            int at = start + column * bColumn;
            for (int d = 0, to = column; d < deep; d++, to += COLUMNS) {
                panel[to] = b[at + d * bInner];
            }
        }
    }

    /// All rows of up to two vectors of columns, over a stretch of the inner axis.
    private void strip(int start, float[] from, int fromAt, int fromRow, int cAt, int wide, int deep) {
        int r = 0;
        if (wide == COLUMNS) {
            for (; r + ROWS <= m; r += ROWS) {
                Tile.large(a, start + r * aRow, aRow, aInner, from, fromAt, fromRow, c, cAt + r * cRow, cRow, deep);
            }
            for (; r < m; r++) {
                Tile.flat(a, start + r * aRow, aInner, from, fromAt, fromRow, c, cAt + r * cRow, deep);
            }
            return;
        }
        int at = 0;
        if (wide >= LANES) {
            for (; aInner == 1 && r + TALL <= m; r += TALL) {
                Tile.tall(a, start + r * aRow, aRow, from, fromAt, fromRow, c, cAt + r * cRow, cRow, deep);
            }
            masked(start, from, fromAt, fromRow, cAt, LANES, r, deep);
            at = LANES;
        }
        if (at < wide) {
            masked(start, from, fromAt + at, fromRow, cAt + at, wide - at, 0, deep);
        }
    }

    /// The rows from `first` on, of some lanes of one vector.
    private void masked(int start, float[] from, int fromAt, int fromRow, int cAt, int wide, int first, int deep) {
        if (first == m) {
            return;
        }
        VectorMask<Float> lanes = SPECIES.indexInRange(0, wide);
        int r = first;
        for (; r + ROWS <= m; r += ROWS) {
            int to = cAt + r * cRow;
            Tile.edge(a, start + r * aRow, aRow, aInner, from, fromAt, fromRow, c, to, cRow, deep, lanes);
        }
        for (; r < m; r++) {
            Tile.small(a, start + r * aRow, aInner, from, fromAt, fromRow, c, cAt + r * cRow, deep, lanes);
        }
    }

    /// One row alone: B is read once, row by row, as it lies in memory.
    private void row(int aAt, int bAt, int cAt, int from, int to) {
        int whole = from + (to - from) / LANES * LANES;
        VectorMask<Float> rest = SPECIES.indexInRange(whole, to);
        int i = 0;
        for (; i + 4 <= k; i += 4) {
            int a0 = aAt + i * aInner;
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[a0]);
            FloatVector x1 = FloatVector.broadcast(SPECIES, a[a0 + aInner]);
            FloatVector x2 = FloatVector.broadcast(SPECIES, a[a0 + 2 * aInner]);
            FloatVector x3 = FloatVector.broadcast(SPECIES, a[a0 + 3 * aInner]);
            int b0 = bAt + i * bInner;
            int b1 = b0 + bInner;
            int b2 = b1 + bInner;
            int b3 = b2 + bInner;
            for (int j = from; j < whole; j += LANES) {
                FloatVector v = FloatVector.fromArray(SPECIES, c, cAt + j);
                v = x0.fma(FloatVector.fromArray(SPECIES, b, b0 + j), v);
                v = x1.fma(FloatVector.fromArray(SPECIES, b, b1 + j), v);
                v = x2.fma(FloatVector.fromArray(SPECIES, b, b2 + j), v);
                v = x3.fma(FloatVector.fromArray(SPECIES, b, b3 + j), v);
                v.intoArray(c, cAt + j);
            }
            if (whole < to) {
                FloatVector v = FloatVector.fromArray(SPECIES, c, cAt + whole, rest);
                v = x0.fma(FloatVector.fromArray(SPECIES, b, b0 + whole, rest), v);
                v = x1.fma(FloatVector.fromArray(SPECIES, b, b1 + whole, rest), v);
                v = x2.fma(FloatVector.fromArray(SPECIES, b, b2 + whole, rest), v);
                v = x3.fma(FloatVector.fromArray(SPECIES, b, b3 + whole, rest), v);
                v.intoArray(c, cAt + whole, rest);
            }
        }
        for (; i < k; i++) {
            for (int j = from; j < to; j += LANES) {
                VectorMask<Float> lanes = SPECIES.indexInRange(j, to);
                Tile.small(a, aAt + i * aInner, 1, b, bAt + i * bInner + j, 1, c, cAt + j, 1, lanes);
            }
        }
    }

    private void dots(int aAt, int bAt, int cAt, int from, int to) {
        int j = from;
        for (; j + 4 <= to; j += 4) {
            int bRow = bAt + j * bColumn;
            int r = 0;
            for (; r + 2 <= m; r += 2) {
                int a0 = aAt + r * aRow;
                Dots.twoByFour(a, a0, a0 + aRow, b, bRow, bColumn, c, cAt + r * cRow + j, cRow, k);
            }
            if (r < m) {
                Dots.oneByFour(a, aAt + r * aRow, b, bRow, bColumn, c, cAt + r * cRow + j, k);
            }
        }
        for (; j < to; j++) {
            for (int r = 0; r < m; r++) {
                c[cAt + r * cRow + j] = Dots.one(a, aAt + r * aRow, b, bAt + j * bColumn, k);
            }
        }
    }
}
