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
        float most = most(x, at, n);
        int whole = SPECIES.loopBound(n);
        VectorMask<Float> rest = SPECIES.indexInRange(whole, n);
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

    /// `x − max − ln Σ e^(x − max)`.
    void logSoftmax(float[] x, int at, int n, float[] out) {
        float most = most(x, at, n);
        FloatVector sums = FloatVector.zero(SPECIES);
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            sums = sums.add(Curves.exp(FloatVector.fromArray(SPECIES, x, at + i).sub(most)));
        }
        if (whole < n) {
            VectorMask<Float> rest = SPECIES.indexInRange(whole, n);
            sums = sums.add(
                    Curves.exp(
                            FloatVector.fromArray(SPECIES, x, at + whole, rest).sub(most)),
                    rest);
        }
        double shift = most + Math.log(sum(sums));
        for (int i = at; i < at + n; i++) {
            out[i] = (float) (x[i] - shift);
        }
    }

    /// `y · (upstream − mean)`, the mean being that of upstream with y as weights. Upstream is measured from where y is
    /// largest: where one share is nearly 1, no digits are lost to a difference of two large numbers.
    void softmaxGradient(float[] y, float[] upstream, int at, int n, float[] out) {
        int top = at;
        for (int i = at; i < at + n; i++) {
            top = y[i] > y[top] ? i : top;
        }
        float origin = upstream[top];
        FloatVector sums = FloatVector.zero(SPECIES);
        int whole = SPECIES.loopBound(n);
        VectorMask<Float> rest = SPECIES.indexInRange(whole, n);
        for (int i = at; i < at + whole; i += LANES) {
            sums = FloatVector.fromArray(SPECIES, y, i)
                    .fma(FloatVector.fromArray(SPECIES, upstream, i).sub(origin), sums);
        }
        if (whole < n) {
            sums = FloatVector.fromArray(SPECIES, y, at + whole, rest)
                    .fma(
                            FloatVector.fromArray(SPECIES, upstream, at + whole, rest)
                                    .sub(origin, rest),
                            sums);
        }
        float mean = sum(sums);
        for (int i = at; i < at + whole; i += LANES) {
            FloatVector.fromArray(SPECIES, upstream, i)
                    .sub(origin)
                    .sub(mean)
                    .mul(FloatVector.fromArray(SPECIES, y, i))
                    .intoArray(out, i);
        }
        if (whole < n) {
            FloatVector.fromArray(SPECIES, upstream, at + whole, rest)
                    .sub(origin)
                    .sub(mean)
                    .mul(FloatVector.fromArray(SPECIES, y, at + whole, rest))
                    .intoArray(out, at + whole, rest);
        }
    }

    /// Given x and dL/dy of [#normalise], dL/dx.
    void normaliseGradient(boolean centred, float[] x, float[] upstream, int at, int n, float epsilon, float[] out) {
        float mean = centred ? sum(x, at, n) / n : 0;
        float meanUp = centred ? sum(upstream, at, n) / n : 0;
        FloatVector squares = FloatVector.zero(SPECIES);
        FloatVector products = FloatVector.zero(SPECIES);
        int whole = SPECIES.loopBound(n);
        VectorMask<Float> rest = SPECIES.indexInRange(whole, n);
        for (int i = at; i < at + whole; i += LANES) {
            FloatVector d = FloatVector.fromArray(SPECIES, x, i).sub(mean);
            squares = d.fma(d, squares);
            products = d.fma(FloatVector.fromArray(SPECIES, upstream, i), products);
        }
        if (whole < n) {
            FloatVector d = FloatVector.fromArray(SPECIES, x, at + whole, rest).sub(mean, rest);
            squares = d.fma(d, squares);
            products = d.fma(FloatVector.fromArray(SPECIES, upstream, at + whole, rest), products);
        }
        double spread = (double) sum(squares) / n + epsilon;
        float scale = (float) (1 / Math.sqrt(spread));
        float pull = (float) (-sum(products) / n / spread);
        for (int i = at; i < at + whole; i += LANES) {
            FloatVector d = FloatVector.fromArray(SPECIES, x, i).sub(mean);
            FloatVector up = FloatVector.fromArray(SPECIES, upstream, i).sub(meanUp);
            d.mul(pull).add(up).mul(scale).intoArray(out, i);
        }
        if (whole < n) {
            FloatVector d = FloatVector.fromArray(SPECIES, x, at + whole, rest).sub(mean);
            FloatVector up =
                    FloatVector.fromArray(SPECIES, upstream, at + whole, rest).sub(meanUp);
            d.mul(pull).add(up).mul(scale).intoArray(out, at + whole, rest);
        }
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

    private static float most(float[] x, int at, int n) {
        FloatVector top = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            top = top.max(FloatVector.fromArray(SPECIES, x, at + i));
        }
        if (whole < n) {
            VectorMask<Float> rest = SPECIES.indexInRange(whole, n);
            top = top.lanewise(VectorOperators.MAX, FloatVector.fromArray(SPECIES, x, at + whole, rest), rest);
        }
        return top.reduceLanes(VectorOperators.MAX);
    }

    private static void scale(float[] out, int at, int n, float factor) {
        int whole = SPECIES.loopBound(n);
        for (int i = at; i < at + whole; i += LANES) {
            FloatVector.fromArray(SPECIES, out, i).mul(factor).intoArray(out, i);
        }
        if (whole < n) {
            VectorMask<Float> rest = SPECIES.indexInRange(whole, n);
            FloatVector.fromArray(SPECIES, out, at + whole, rest).mul(factor).intoArray(out, at + whole, rest);
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
