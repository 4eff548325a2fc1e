package loupe.backend.simd;

import static loupe.backend.simd.Tile.LANES;
import static loupe.backend.simd.Tile.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import loupe.engine.backend.Combination;

/// Two arrays met cell by cell, a vector of cells at a time.
final class Pairs {

    private Pairs() {}

    private interface Rule {
        FloatVector of(FloatVector x, FloatVector y);
    }

    /// `n` cells of `x` and of `out` from `at` on, with those of `y` from `yAt` on.
    static void combine(Combination how, float[] x, float[] y, int yAt, float[] out, int at, int n) {
        switch (how) {
            case ADD -> each(x, y, yAt, out, at, n, (v, w) -> v.add(w));
            case SUBTRACT -> each(x, y, yAt, out, at, n, (v, w) -> v.sub(w));
            case MULTIPLY -> each(x, y, yAt, out, at, n, (v, w) -> v.mul(w));
            case DIVIDE -> each(x, y, yAt, out, at, n, (v, w) -> v.div(w));
        }
    }

    /// `x` where `allowed` is not 0, `fill` elsewhere.
    static void where(float[] allowed, int allowedAt, float[] x, float fill, float[] out, int at, int n) {
        FloatVector filling = FloatVector.broadcast(SPECIES, fill);
        each(x, allowed, allowedAt, out, at, n, (v, w) -> v.blend(filling, w.compare(VectorOperators.EQ, 0)));
    }

    private static void each(float[] x, float[] y, int yAt, float[] out, int at, int n, Rule rule) {
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            rule.of(FloatVector.fromArray(SPECIES, x, at + i), FloatVector.fromArray(SPECIES, y, yAt + i))
                    .intoArray(out, at + i);
        }
        if (whole < n) {
            VectorMask<Float> rest = SPECIES.indexInRange(whole, n);
            rule.of(
                            FloatVector.fromArray(SPECIES, x, at + whole, rest),
                            FloatVector.fromArray(SPECIES, y, yAt + whole, rest))
                    .intoArray(out, at + whole, rest);
        }
    }
}
