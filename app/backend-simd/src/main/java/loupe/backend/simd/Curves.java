package loupe.backend.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Exponential functions on vectors, in the manner of the Cephes library (Moshier 1989): within two units in the last
/// place of float32.
final class Curves {

    private static final VectorSpecies<Float> SPECIES = Tile.SPECIES;

    private static final float LOG2_E = 1.44269504088896341f;
    private static final float LN2_HIGH = 0.693359375f; // few bits, so that a multiple of it is exact
    private static final float LN2_LOW = -2.12194440e-4f;
    private static final float ROUND = 12582912f; // 1.5 · 2^23: adding it leaves the nearest whole number
    private static final int ROUND_BITS = Float.floatToRawIntBits(ROUND);
    private static final float LOWEST = -103.97f; // below, float32 has only zero
    private static final float HIGHEST = 88.73f; // above, only infinity

    private Curves() {}

    /// e to the x, lane by lane. −∞ gives exactly 0, NaN stays NaN. Lanes out of range come to nothing sensible on the
    /// way, and are replaced at the end.
    static FloatVector exp(FloatVector x) {
        FloatVector shifted = x.fma(FloatVector.broadcast(SPECIES, LOG2_E), FloatVector.broadcast(SPECIES, ROUND));
        FloatVector whole = shifted.sub(ROUND);
        FloatVector r = whole.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), x);
        r = whole.fma(FloatVector.broadcast(SPECIES, -LN2_LOW), r);
        FloatVector p = FloatVector.broadcast(SPECIES, 1.9875691500e-4f);
        p = p.fma(r, FloatVector.broadcast(SPECIES, 1.3981999507e-3f));
        p = p.fma(r, FloatVector.broadcast(SPECIES, 8.3334519073e-3f));
        p = p.fma(r, FloatVector.broadcast(SPECIES, 4.1665795894e-2f));
        p = p.fma(r, FloatVector.broadcast(SPECIES, 1.6666665459e-1f));
        p = p.fma(r, FloatVector.broadcast(SPECIES, 5.0000001201e-1f));
        p = p.fma(r.mul(r), r).add(1f);
        IntVector power = shifted.reinterpretAsInts().sub(ROUND_BITS); // it stands in the last bits
        IntVector half = power.lanewise(VectorOperators.ASHR, 1);
        FloatVector value = p.mul(twoTo(half)).mul(twoTo(power.sub(half))); // in two steps: the last may be denormal
        VectorMask<Float> nothing = x.compare(VectorOperators.LT, LOWEST);
        VectorMask<Float> everything = x.compare(VectorOperators.GT, HIGHEST);
        return value.blend(0f, nothing).blend(Float.POSITIVE_INFINITY, everything);
    }

    private static FloatVector twoTo(IntVector power) {
        return power.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
    }

    /// The hyperbolic tangent: a polynomial near 0, `1 − 2 / (e²ˣ + 1)` farther out.
    static FloatVector tanh(FloatVector x) {
        FloatVector size = x.abs();
        FloatVector far = FloatVector.broadcast(SPECIES, 1f)
                .sub(FloatVector.broadcast(SPECIES, 2f).div(exp(size.add(size)).add(1f)));
        FloatVector signed = far.blend(far.neg(), x.compare(VectorOperators.LT, 0f));
        FloatVector z = x.mul(x);
        FloatVector p = FloatVector.broadcast(SPECIES, -5.70498872745e-3f);
        p = p.fma(z, FloatVector.broadcast(SPECIES, 2.06390887954e-2f));
        p = p.fma(z, FloatVector.broadcast(SPECIES, -5.37397155531e-2f));
        p = p.fma(z, FloatVector.broadcast(SPECIES, 1.33314422036e-1f));
        p = p.fma(z, FloatVector.broadcast(SPECIES, -3.33332819422e-1f));
        FloatVector near = p.mul(z).fma(x, x);
        return signed.blend(near, size.compare(VectorOperators.LT, 0.625f));
    }

    /// 1 / (1 + e⁻ˣ).
    static FloatVector sigmoid(FloatVector x) {
        return FloatVector.broadcast(SPECIES, 1f).div(exp(x.neg()).add(1f));
    }
}
