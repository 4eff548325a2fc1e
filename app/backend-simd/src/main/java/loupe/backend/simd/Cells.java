package loupe.backend.simd;

import static loupe.backend.simd.Tile.LANES;
import static loupe.backend.simd.Tile.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import loupe.engine.backend.Function;
import org.jspecify.annotations.Nullable;

/// Functions of each cell, a vector of cells at a time.
final class Cells {

    private static final float SCALE = (float) Math.sqrt(2 / Math.PI);
    private static final float CUBIC = 0.044715f; // fitted by the authors of GELU

    private Cells() {}

    private interface Curve {
        FloatVector of(FloatVector x);
    }

    /// The function of each cell, or null if there is no vector form of it.
    static float @Nullable [] map(Function function, float[] x) {
        return switch (function) {
            case EXP -> each(x, Curves::exp);
            case TANH -> each(x, Curves::tanh);
            case SIGMOID -> each(x, Curves::sigmoid);
            case RELU -> each(x, v -> v.max(0f));
            case SILU -> each(x, v -> v.mul(Curves.sigmoid(v)));
            case GELU_TANH -> each(x, Cells::gelu);
            default -> null;
        };
    }

    /// `upstream` times the slope of GELU (tanh form) at each cell.
    static float[] geluSlope(float[] x, float[] upstream) {
        float[] out = new float[x.length];
        Team.spans(out.length, (from, to) -> {
            int whole = from + SPECIES.loopBound(to - from);
            for (int i = from; i < whole; i += LANES) {
                geluSlope(FloatVector.fromArray(SPECIES, x, i))
                        .mul(FloatVector.fromArray(SPECIES, upstream, i))
                        .intoArray(out, i);
            }
            if (whole < to) {
                VectorMask<Float> rest = SPECIES.indexInRange(whole, to);
                geluSlope(FloatVector.fromArray(SPECIES, x, whole, rest))
                        .mul(FloatVector.fromArray(SPECIES, upstream, whole, rest))
                        .intoArray(out, whole, rest);
            }
        });
        return out;
    }

    private static float[] each(float[] x, Curve curve) {
        float[] out = new float[x.length];
        Team.spans(out.length, (from, to) -> {
            int whole = from + SPECIES.loopBound(to - from);
            for (int i = from; i < whole; i += LANES) {
                curve.of(FloatVector.fromArray(SPECIES, x, i)).intoArray(out, i);
            }
            if (whole < to) {
                VectorMask<Float> rest = SPECIES.indexInRange(whole, to);
                curve.of(FloatVector.fromArray(SPECIES, x, whole, rest)).intoArray(out, whole, rest);
            }
        });
        return out;
    }

    /// `x · ½(1 + tanh(u))`, which is `x / (1 + e⁻²ᵘ)`.
    private static FloatVector gelu(FloatVector x) {
        return x.div(Curves.exp(bend(x)).add(1f));
    }

    /// With `s = ½(1 + tanh(u))`: `s + 2x · s(1 − s) · u′`.
    private static FloatVector geluSlope(FloatVector x) {
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        FloatVector s = one.div(Curves.exp(bend(x)).add(1f));
        FloatVector steep = x.mul(x).mul(3 * CUBIC).add(1f).mul(2 * SCALE);
        return one.sub(s).mul(x).mul(steep).add(1f).mul(s);
    }

    /// `−2u`, u being what the tanh of GELU is taken of.
    private static FloatVector bend(FloatVector x) {
        return x.mul(x).mul(CUBIC).add(1f).mul(x).mul(-2 * SCALE);
    }
}
