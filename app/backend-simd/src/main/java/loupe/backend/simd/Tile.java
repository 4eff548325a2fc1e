package loupe.backend.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Small pieces of a product `C += A · B`, kept in registers while the inner axis is walked: four rows by two vectors,
/// or less at the edges. Each cell is one chain of fused multiply-adds in the order of the inner axis.
///
/// `a` is read at `aAt + row · aRow + inner · aInner`, so that either way of lying in memory will do; rows of `b` and
/// `c`
/// are contiguous and `bRow`, `cRow` apart.
final class Tile {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    static final int ROWS = 4;
    static final int TALL = 8; // rows where there is one vector of columns: as many chains as keep both adders busy
    static final int COLUMNS = 2 * LANES;

    private Tile() {}

    /// Four rows, two vectors.
    static void large(
            float[] a,
            int aAt,
            int aRow,
            int aInner,
            float[] b,
            int bAt,
            int bRow,
            float[] c,
            int cAt,
            int cRow,
            int k) {
        int c1 = cAt + cRow;
        int c2 = c1 + cRow;
        int c3 = c2 + cRow;
        FloatVector c00 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c01 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, c, c1);
        FloatVector c11 = FloatVector.fromArray(SPECIES, c, c1 + LANES);
        FloatVector c20 = FloatVector.fromArray(SPECIES, c, c2);
        FloatVector c21 = FloatVector.fromArray(SPECIES, c, c2 + LANES);
        FloatVector c30 = FloatVector.fromArray(SPECIES, c, c3);
        FloatVector c31 = FloatVector.fromArray(SPECIES, c, c3 + LANES);
        int a0 = aAt;
        int from = bAt;
        for (int i = 0; i < k; i++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, from);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, from + LANES);
            FloatVector x = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = x.fma(b0, c00);
            c01 = x.fma(b1, c01);
            x = FloatVector.broadcast(SPECIES, a[a0 + aRow]);
            c10 = x.fma(b0, c10);
            c11 = x.fma(b1, c11);
            x = FloatVector.broadcast(SPECIES, a[a0 + 2 * aRow]);
            c20 = x.fma(b0, c20);
            c21 = x.fma(b1, c21);
            x = FloatVector.broadcast(SPECIES, a[a0 + 3 * aRow]);
            c30 = x.fma(b0, c30);
            c31 = x.fma(b1, c31);
            a0 += aInner;
            from += bRow;
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + LANES);
        c10.intoArray(c, c1);
        c11.intoArray(c, c1 + LANES);
        c20.intoArray(c, c2);
        c21.intoArray(c, c2 + LANES);
        c30.intoArray(c, c3);
        c31.intoArray(c, c3 + LANES);
    }

    /// One row, two vectors.
    static void flat(float[] a, int aAt, int aInner, float[] b, int bAt, int bRow, float[] c, int cAt, int k) {
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        int a0 = aAt;
        int from = bAt;
        for (int i = 0; i < k; i++) {
            FloatVector x = FloatVector.broadcast(SPECIES, a[a0]);
            c0 = x.fma(FloatVector.fromArray(SPECIES, b, from), c0);
            c1 = x.fma(FloatVector.fromArray(SPECIES, b, from + LANES), c1);
            a0 += aInner;
            from += bRow;
        }
        c0.intoArray(c, cAt);
        c1.intoArray(c, cAt + LANES);
    }

    /// Eight rows of one vector; neighbours along the inner axis of `a` are neighbours in memory.
    static void tall(float[] a, int aAt, int aRow, float[] b, int bAt, int bRow, float[] c, int cAt, int cRow, int k) {
        int a1 = aAt + aRow;
        int a2 = a1 + aRow;
        int a3 = a2 + aRow;
        int a4 = a3 + aRow;
        int a5 = a4 + aRow;
        int a6 = a5 + aRow;
        int a7 = a6 + aRow;
        int c1 = cAt + cRow;
        int c2 = c1 + cRow;
        int c3 = c2 + cRow;
        int c4 = c3 + cRow;
        int c5 = c4 + cRow;
        int c6 = c5 + cRow;
        int c7 = c6 + cRow;
        FloatVector v0 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector v1 = FloatVector.fromArray(SPECIES, c, c1);
        FloatVector v2 = FloatVector.fromArray(SPECIES, c, c2);
        FloatVector v3 = FloatVector.fromArray(SPECIES, c, c3);
        FloatVector v4 = FloatVector.fromArray(SPECIES, c, c4);
        FloatVector v5 = FloatVector.fromArray(SPECIES, c, c5);
        FloatVector v6 = FloatVector.fromArray(SPECIES, c, c6);
        FloatVector v7 = FloatVector.fromArray(SPECIES, c, c7);
        int from = bAt;
        for (int i = 0; i < k; i++) {
            FloatVector y = FloatVector.fromArray(SPECIES, b, from);
            v0 = FloatVector.broadcast(SPECIES, a[aAt + i]).fma(y, v0);
            v1 = FloatVector.broadcast(SPECIES, a[a1 + i]).fma(y, v1);
            v2 = FloatVector.broadcast(SPECIES, a[a2 + i]).fma(y, v2);
            v3 = FloatVector.broadcast(SPECIES, a[a3 + i]).fma(y, v3);
            v4 = FloatVector.broadcast(SPECIES, a[a4 + i]).fma(y, v4);
            v5 = FloatVector.broadcast(SPECIES, a[a5 + i]).fma(y, v5);
            v6 = FloatVector.broadcast(SPECIES, a[a6 + i]).fma(y, v6);
            v7 = FloatVector.broadcast(SPECIES, a[a7 + i]).fma(y, v7);
            from += bRow;
        }
        v0.intoArray(c, cAt);
        v1.intoArray(c, c1);
        v2.intoArray(c, c2);
        v3.intoArray(c, c3);
        v4.intoArray(c, c4);
        v5.intoArray(c, c5);
        v6.intoArray(c, c6);
        v7.intoArray(c, c7);
    }

    /// Four rows, the first lanes of one vector.
    static void edge(
            float[] a,
            int aAt,
            int aRow,
            int aInner,
            float[] b,
            int bAt,
            int bRow,
            float[] c,
            int cAt,
            int cRow,
            int k,
            VectorMask<Float> lanes) {
        int c1 = cAt + cRow;
        int c2 = c1 + cRow;
        int c3 = c2 + cRow;
        FloatVector v0 = FloatVector.fromArray(SPECIES, c, cAt, lanes);
        FloatVector v1 = FloatVector.fromArray(SPECIES, c, c1, lanes);
        FloatVector v2 = FloatVector.fromArray(SPECIES, c, c2, lanes);
        FloatVector v3 = FloatVector.fromArray(SPECIES, c, c3, lanes);
        int a0 = aAt;
        int from = bAt;
        for (int i = 0; i < k; i++) {
            FloatVector y = FloatVector.fromArray(SPECIES, b, from, lanes);
            v0 = FloatVector.broadcast(SPECIES, a[a0]).fma(y, v0);
            v1 = FloatVector.broadcast(SPECIES, a[a0 + aRow]).fma(y, v1);
            v2 = FloatVector.broadcast(SPECIES, a[a0 + 2 * aRow]).fma(y, v2);
            v3 = FloatVector.broadcast(SPECIES, a[a0 + 3 * aRow]).fma(y, v3);
            a0 += aInner;
            from += bRow;
        }
        v0.intoArray(c, cAt, lanes);
        v1.intoArray(c, c1, lanes);
        v2.intoArray(c, c2, lanes);
        v3.intoArray(c, c3, lanes);
    }

    /// One row, the first lanes of one vector.
    static void small(
            float[] a,
            int aAt,
            int aInner,
            float[] b,
            int bAt,
            int bRow,
            float[] c,
            int cAt,
            int k,
            VectorMask<Float> lanes) {
        FloatVector v = FloatVector.fromArray(SPECIES, c, cAt, lanes);
        int a0 = aAt;
        int from = bAt;
        for (int i = 0; i < k; i++) {
            v = FloatVector.broadcast(SPECIES, a[a0]).fma(FloatVector.fromArray(SPECIES, b, from, lanes), v);
            a0 += aInner;
            from += bRow;
        }
        v.intoArray(c, cAt, lanes);
    }
}
