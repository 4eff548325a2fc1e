package loupe.backend.simd;

import loupe.engine.backend.Combination;
import loupe.engine.backend.Function;
import loupe.engine.backend.HostBackend;
import loupe.engine.backend.Norm;
import loupe.engine.backend.Walk;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Pure Java on the processor's vectors. Products, softmax, norms and the functions that transformers use are
/// vectorised; what is left is plain loops.
///
/// This class names no vector type itself, so that it can be loaded, and say what is missing, where there are none.
final class SimdBackend extends HostBackend {

    private static final String MODULE = "jdk.incubator.vector";
    private static final int LEAST = 4; // lanes: vectors of 128 bits

    /// @throws UnsupportedOperationException if this Java offers no vectors, or only very short ones
    SimdBackend() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            throw new UnsupportedOperationException("Java SIMD needs the module " + MODULE
                    + "; start Java with --add-modules " + MODULE + ", as bin/loupe does.");
        }
        if (Tile.LANES < LEAST) {
            throw new UnsupportedOperationException("Java SIMD needs vectors of 128 bits or more; this processor has "
                    + "vectors of " + Tile.LANES * Float.SIZE + ".");
        }
    }

    @Override
    public String id() {
        return "simd";
    }

    @Override
    public String name() {
        return "Java SIMD";
    }

    @Override
    public boolean sumsInOneOrder() {
        return true;
    }

    @Override
    public Tensor contract(Tensor a, Tensor b, Axes result) {
        Walk walk = Walk.of(a.axes(), b.axes(), result);
        float[] out = new float[result.size()];
        Products.multiply(walk, (walk.swapped() ? b : a).data(), (walk.swapped() ? a : b).data(), out);
        return Tensor.of(result, out);
    }

    @Override
    protected void combine(Combination how, float[] x, float[] y, int yAt, float[] out, int at, int n) {
        Pairs.combine(how, x, y, yAt, out, at, n);
    }

    @Override
    protected void where(float[] allowed, int allowedAt, float[] x, float fill, float[] out, int at, int n) {
        Pairs.where(allowed, allowedAt, x, fill, out, at, n);
    }

    @Override
    public Tensor softmax(Tensor a) {
        float[] from = a.data();
        return rows(a, (rules, at, n, out) -> rules.softmax(from, at, n, out));
    }

    @Override
    public Tensor softmaxGradient(Tensor y, Tensor upstream) {
        float[] shares = y.data();
        float[] up = upstream.data();
        return rows(y, (rules, at, n, out) -> rules.softmaxGradient(shares, up, at, n, out));
    }

    @Override
    public Tensor logSoftmax(Tensor a) {
        float[] from = a.data();
        return rows(a, (rules, at, n, out) -> rules.logSoftmax(from, at, n, out));
    }

    @Override
    public Tensor normalise(Norm norm, Tensor a, float epsilon) {
        float[] from = a.data();
        boolean centred = norm == Norm.LAYER;
        return rows(a, (rules, at, n, out) -> rules.normalise(centred, from, at, n, epsilon, out));
    }

    @Override
    public Tensor normaliseGradient(Norm norm, Tensor a, float epsilon, Tensor upstream) {
        float[] from = a.data();
        float[] up = upstream.data();
        boolean centred = norm == Norm.LAYER;
        return rows(a, (rules, at, n, out) -> rules.normaliseGradient(centred, from, up, at, n, epsilon, out));
    }

    private interface RowRule {
        void over(RowRules rules, int at, int n, float[] out);
    }

    /// A fresh tensor, made row by row.
    private static Tensor rows(Tensor like, RowRule rule) {
        float[] out = new float[like.size()];
        int n = like.axes().last().size();
        Team.rows(n == 0 ? 0 : out.length / n, n, (first, end) -> {
            RowRules rules = new RowRules();
            for (int r = first; r < end; r++) {
                rule.over(rules, r * n, n, out);
            }
        });
        return Tensor.of(like.axes(), out);
    }

    @Override
    public Tensor map(Function function, Tensor a) {
        float[] cells = Cells.map(function, a.data());
        return cells == null ? super.map(function, a) : Tensor.of(a.axes(), cells);
    }

    @Override
    public Tensor mapGradient(Function function, Tensor a, Tensor upstream) {
        return function == Function.GELU_TANH
                ? Tensor.of(a.axes(), Cells.geluSlope(a.data(), upstream.data()))
                : super.mapGradient(function, a, upstream);
    }
}
