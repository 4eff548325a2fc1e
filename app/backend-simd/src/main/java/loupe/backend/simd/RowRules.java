package loupe.backend.simd;

import static loupe.backend.simd.Tile.LANES;
import static loupe.backend.simd.Tile.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// What is done to one row at a time. The last lanes of a row are computed by the same instructions as the others, so a
/// cell's value does not depend on how long its row is.
final class RowRules {

    private final float[] lanes = new float[LANES];

    /// `e^(x − max)` over their sum.
    void softmax(float[] x, int at, int n, float[] out) {
        FloatVector top = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        int whole = SPECIES.loopBound(n);
        VectorMask<Float> rest = SPECIES.indexInRange(whole, n);
        for (int i = 0; i < whole; i += LANES) {
            top = top.max(FloatVector.fromArray(SPECIES, x, at + i));
        }
        if (whole < n) {
            top = top.lanewise(VectorOperators.MAX, FloatVector.fromArray(SPECIES, x, at + whole, rest), rest);
        }
        float most = top.reduceLanes(VectorOperators.MAX);
        FloatVector sums = FloatVector.zero(SPECIES);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector e = Curves.exp(FloatVector.fromArray(SPECIES, x, at + i).sub(most));
            e.intoArray(out, at + i);
            sums = sums.add(e);
        }
        if (whole < n) {
            FloatVector e = Curves.exp(
                    FloatVector.fromArray(SPECIES, x, at + whole, rest).sub(most));
            e.intoArray(out, at + whole, rest);
            sums = sums.add(e, rest);
        }
        scale(out, at, n, 1 / sum(sums));
    }

    /// `(x − mean) / √(variance + ε)`, or without the mean.
    void normalise(boolean centred, float[] x, int at, int n, float epsilon, float[] out) {
        float mean = centred ? sum(x, at, n) / n : 0;
        FloatVector squares = FloatVector.zero(SPECIES);
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector d = FloatVector.fromArray(SPECIES, x, at + i).sub(mean);
            squares = d.fma(d, squares);
        }
        if (whole < n) {
            VectorMask<Float> rest = SPECIES.indexInRange(whole, n);
            FloatVector d = FloatVector.fromArray(SPECIES, x, at + whole, rest).sub(mean, rest);
            squares = d.fma(d, squares);
        }
        float scale = (float) (1 / Math.sqrt((double) sum(squares) / n + epsilon));
        for (int i = 0; i < whole; i += LANES) {
            FloatVector.fromArray(SPECIES, x, at + i).sub(mean).mul(scale).intoArray(out, at + i);
        }
        if (whole < n) {
            VectorMask<Float> rest = SPECIES.indexInRange(whole, n);
            FloatVector.fromArray(SPECIES, x, at + whole, rest)
                    .sub(mean)
                    .mul(scale)
                    .intoArray(out, at + whole, rest);
        }
    }

    private static void scale(float[] out, int at, int n, float factor) {
        for (int i = at; i < at + n; i++) {
            out[i] *= factor;
        }
    }

    private float sum(float[] x, int at, int n) {
        FloatVector sums = FloatVector.zero(SPECIES);
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            sums = sums.add(FloatVector.fromArray(SPECIES, x, at + i));
        }
        if (whole < n) {
            sums = sums.add(FloatVector.fromArray(SPECIES, x, at + whole, SPECIES.indexInRange(whole, n)));
        }
        return sum(sums);
    }

    /// In double and in a fixed order.
    private float sum(FloatVector v) {
        v.intoArray(lanes, 0);
        double sum = 0;
        for (float lane : lanes) {
            sum += lane;
        }
        return (float) sum;
    }
}
