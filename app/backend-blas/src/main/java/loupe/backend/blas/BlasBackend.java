package loupe.backend.blas;

import loupe.engine.backend.Contraction;
import loupe.engine.backend.MatrixBackend;

/// Matrix products by OpenBLAS, everything else by plain Java loops.
///
/// It does not promise to sum in one order: OpenBLAS chooses a kernel by the shape of the product.
final class BlasBackend extends MatrixBackend {

    private final OpenBlas blas;

    BlasBackend(OpenBlas blas) {
        this.blas = blas;
    }

    @Override
    public String id() {
        return "blas";
    }

    @Override
    public String name() {
        return "Native CPU (OpenBLAS)";
    }

    @Override
    protected void product(Contraction shape, Contraction.Side a, Contraction.Side b, float[] out) {
        int m = shape.rows().size();
        int k = shape.inner().size();
        int n = shape.columns().size();
        new Products(blas, a, b, out, shape.batch().size(), m, k, n).multiply();
    }
}
