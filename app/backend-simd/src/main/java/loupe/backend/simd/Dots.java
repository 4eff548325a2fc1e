package loupe.backend.simd;

import static loupe.backend.simd.Tile.LANES;
import static loupe.backend.simd.Tile.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Pieces of a product `C = A · Bᵀ` whose inner axis is long and contiguous on both sides: dot products, several side
/// by
/// side. Each is summed lane by lane, then over the lanes.
final class Dots {

    /// From this length of the inner axis on; a shorter one is laid out anew for [Tile].
    static final int LONG = 64;

    private static final VectorShuffle<Float> HALF = partners(LANES / 2);
    private static final VectorShuffle<Float> QUARTER = partners(LANES / 4);
    private static final VectorShuffle<Float> EIGHTH = partners(LANES / 8);
    private static final VectorShuffle<Float> SIXTEENTH = partners(LANES / 16);
    private static final VectorMask<Float> UPPER_HALVES = having(LANES / 2);
    private static final VectorMask<Float> UPPER_QUARTERS = having(LANES / 4);

    /// Where the sums of four vectors come to lie.
    private static final VectorShuffle<Float> ORDER =
            VectorShuffle.fromOp(SPECIES, i -> (i & 1) * (LANES / 2) + (i >> 1 & 1) * (LANES / 4));
    private static final VectorSpecies<Float> FOUR = FloatVector.SPECIES_128;

    private Dots() {}

    /// Lane i is given what lane i ^ `bit` holds.
    private static VectorShuffle<Float> partners(int bit) {
        return VectorShuffle.fromOp(SPECIES, i -> i ^ bit);
    }

    /// The lanes whose number has this bit.
    private static VectorMask<Float> having(int bit) {
        boolean[] lanes = new boolean[LANES];
        for (int i = 0; i < LANES; i++) {
            lanes[i] = (i & bit) != 0;
        }
        return VectorMask.fromArray(SPECIES, lanes, 0);
    }

    /// Two rows of A with four rows of B; `c` is written at `cAt + row · cRow + column`.
    static void twoByFour(
            float[] a, int a0, int a1, float[] b, int bAt, int bRow, float[] c, int cAt, int cRow, int k) {
        int b1 = bAt + bRow;
        int b2 = b1 + bRow;
        int b3 = b2 + bRow;
        FloatVector v00 = FloatVector.zero(SPECIES);
        FloatVector v01 = v00;
        FloatVector v02 = v00;
        FloatVector v03 = v00;
        FloatVector v10 = v00;
        FloatVector v11 = v00;
        FloatVector v12 = v00;
        FloatVector v13 = v00;
        int whole = k - k % LANES;
        for (int i = 0; i < whole; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, a0 + i);
            FloatVector z = FloatVector.fromArray(SPECIES, a, a1 + i);
            FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + i);
            v00 = x.fma(y, v00);
            v10 = z.fma(y, v10);
            y = FloatVector.fromArray(SPECIES, b, b1 + i);
            v01 = x.fma(y, v01);
            v11 = z.fma(y, v11);
            y = FloatVector.fromArray(SPECIES, b, b2 + i);
            v02 = x.fma(y, v02);
            v12 = z.fma(y, v12);
            y = FloatVector.fromArray(SPECIES, b, b3 + i);
            v03 = x.fma(y, v03);
            v13 = z.fma(y, v13);
        }
        if (whole < k) {
            VectorMask<Float> rest = SPECIES.indexInRange(whole, k);
            FloatVector x = FloatVector.fromArray(SPECIES, a, a0 + whole, rest);
            FloatVector z = FloatVector.fromArray(SPECIES, a, a1 + whole, rest);
            FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + whole, rest);
            v00 = x.fma(y, v00);
            v10 = z.fma(y, v10);
            y = FloatVector.fromArray(SPECIES, b, b1 + whole, rest);
            v01 = x.fma(y, v01);
            v11 = z.fma(y, v11);
            y = FloatVector.fromArray(SPECIES, b, b2 + whole, rest);
            v02 = x.fma(y, v02);
            v12 = z.fma(y, v12);
            y = FloatVector.fromArray(SPECIES, b, b3 + whole, rest);
            v03 = x.fma(y, v03);
            v13 = z.fma(y, v13);
        }
        sums(v00, v01, v02, v03, c, cAt);
        sums(v10, v11, v12, v13, c, cAt + cRow);
    }

    /// One row of A with four rows of B.
    static void oneByFour(float[] a, int a0, float[] b, int bAt, int bRow, float[] c, int cAt, int k) {
        int b1 = bAt + bRow;
        int b2 = b1 + bRow;
        int b3 = b2 + bRow;
        FloatVector v0 = FloatVector.zero(SPECIES);
        FloatVector v1 = v0;
        FloatVector v2 = v0;
        FloatVector v3 = v0;
        int whole = k - k % LANES;
        for (int i = 0; i < whole; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, a0 + i);
            v0 = x.fma(FloatVector.fromArray(SPECIES, b, bAt + i), v0);
            v1 = x.fma(FloatVector.fromArray(SPECIES, b, b1 + i), v1);
            v2 = x.fma(FloatVector.fromArray(SPECIES, b, b2 + i), v2);
            v3 = x.fma(FloatVector.fromArray(SPECIES, b, b3 + i), v3);
        }
        if (whole < k) {
            VectorMask<Float> rest = SPECIES.indexInRange(whole, k);
            FloatVector x = FloatVector.fromArray(SPECIES, a, a0 + whole, rest);
            v0 = x.fma(FloatVector.fromArray(SPECIES, b, bAt + whole, rest), v0);
            v1 = x.fma(FloatVector.fromArray(SPECIES, b, b1 + whole, rest), v1);
            v2 = x.fma(FloatVector.fromArray(SPECIES, b, b2 + whole, rest), v2);
            v3 = x.fma(FloatVector.fromArray(SPECIES, b, b3 + whole, rest), v3);
        }
        sums(v0, v1, v2, v3, c, cAt);
    }

    /// One row of A with one row of B.
    static float one(float[] a, int a0, float[] b, int b0, int k) {
        FloatVector v = FloatVector.zero(SPECIES);
        int whole = k - k % LANES;
        for (int i = 0; i < whole; i += LANES) {
            v = FloatVector.fromArray(SPECIES, a, a0 + i).fma(FloatVector.fromArray(SPECIES, b, b0 + i), v);
        }
        if (whole < k) {
            VectorMask<Float> rest = SPECIES.indexInRange(whole, k);
            v = FloatVector.fromArray(SPECIES, a, a0 + whole, rest)
                    .fma(FloatVector.fromArray(SPECIES, b, b0 + whole, rest), v);
        }
        return sum(v);
    }

    /// The sum over the lanes of four vectors. Halves are added to halves, in one fixed order: the API's own sum over
    /// lanes may take another order each time.
    private static void sums(FloatVector v0, FloatVector v1, FloatVector v2, FloatVector v3, float[] c, int at) {
        FloatVector v01 =
                v0.blend(v1, UPPER_HALVES).add(v1.blend(v0, UPPER_HALVES).rearrange(HALF));
        FloatVector v23 =
                v2.blend(v3, UPPER_HALVES).add(v3.blend(v2, UPPER_HALVES).rearrange(HALF));
        FloatVector all = v01.blend(v23, UPPER_QUARTERS)
                .add(v23.blend(v01, UPPER_QUARTERS).rearrange(QUARTER));
        rest(all)
                .rearrange(ORDER)
                .reinterpretShape(FOUR, 0)
                .reinterpretAsFloats()
                .intoArray(c, at);
    }

    /// The same order for one vector.
    private static float sum(FloatVector v) {
        FloatVector half = v.add(v.rearrange(HALF));
        return rest(half.add(half.rearrange(QUARTER))).lane(0);
    }

    /// Within each quarter of the lanes.
    private static FloatVector rest(FloatVector v) {
        FloatVector sum = v;
        if (LANES > 4) {
            sum = sum.add(sum.rearrange(EIGHTH));
        }
        if (LANES > 8) {
            sum = sum.add(sum.rearrange(SIXTEENTH));
        }
        return sum;
    }
}
