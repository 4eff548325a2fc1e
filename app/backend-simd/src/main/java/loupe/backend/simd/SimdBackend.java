package loupe.backend.simd;

import loupe.engine.backend.Contraction;
import loupe.engine.backend.Function;
import loupe.engine.backend.HostBackend;
import loupe.engine.backend.Norm;
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
    protected void product(Contraction shape, Contraction.Side a, Contraction.Side b, float[] out) {
        Products.multiply(
                shape.batch().size(),
                a.cells(),
                a.transposed(),
                b.cells(),
                b.transposed(),
                out,
                shape.rows().size(),
                shape.inner().size(),
                shape.columns().size());
    }

    @Override
    public Tensor softmax(Tensor a) {
        float[] from = a.data();
        float[] out = new float[from.length];
        int n = a.axes().last().size();
        Team.rows(n == 0 ? 0 : out.length / n, n, (first, end) -> {
            RowRules rules = new RowRules();
            for (int r = first; r < end; r++) {
                rules.softmax(from, r * n, n, out);
            }
        });
        return Tensor.of(a.axes(), out);
    }

    @Override
    public Tensor normalise(Norm norm, Tensor a, float epsilon) {
        float[] from = a.data();
        float[] out = new float[from.length];
        int n = a.axes().last().size();
        Team.rows(n == 0 ? 0 : out.length / n, n, (first, end) -> {
            RowRules rules = new RowRules();
            for (int r = first; r < end; r++) {
                rules.normalise(norm == Norm.LAYER, from, r * n, n, epsilon, out);
            }
        });
        return Tensor.of(a.axes(), out);
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
