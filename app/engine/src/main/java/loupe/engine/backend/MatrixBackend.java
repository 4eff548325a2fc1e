package loupe.engine.backend;

import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// A backend in host memory whose products want whole matrices, one behind the other: contractions are laid out for
/// them first, and their results are put in order afterwards.
public abstract class MatrixBackend extends HostBackend {

    /// `batch` matrix products: each `[m, k] · [k, n]` into `out`, which holds zeros. Either side may lie transposed.
    protected abstract void product(Contraction shape, Contraction.Side a, Contraction.Side b, float[] out);

    @Override
    public Tensor contract(Tensor a, Tensor b, Axes result) {
        Contraction shape = Contraction.of(a.axes(), b.axes(), result);
        Axes order = shape.product();
        float[] out = new float[order.size()];
        product(shape, shape.left(this, a), shape.right(this, b), out);
        return permute(Tensor.of(order, out), result);
    }
}
