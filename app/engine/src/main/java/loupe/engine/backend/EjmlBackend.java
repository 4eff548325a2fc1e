package loupe.engine.backend;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.block.TileMultiplication_F32;
import org.ejml.dense.row.CommonOps_FDRM;

/// The default: matrix products by EJML, everything else by plain Java loops. EJML works on the tensors' own arrays,
/// nothing is copied. The only class that knows EJML.
public final class EjmlBackend extends HostBackend {

    private static final long WHOLE_MATRIX = 1 << 18; // multiply-adds; above, A transposed is faster unblocked

    @Override
    public String name() {
        return "Java (EJML)";
    }

    @Override
    protected void product(Contraction shape, Contraction.Side a, Contraction.Side b, float[] out) {
        int m = shape.rows().size();
        int k = shape.inner().size();
        int n = shape.columns().size();
        if (k == 0 || out.length == 0) {
            return;
        }
        Contraction.Side left = a;
        if (a.transposed() && b.transposed()) {
            left = straighten(a, shape.batch().size(), k, m);
        }
        if (left.transposed() && shape.batch().size() == 1 && (long) m * k * n > WHOLE_MATRIX) {
            CommonOps_FDRM.multTransA(
                    FMatrixRMaj.wrap(k, m, left.cells()),
                    FMatrixRMaj.wrap(k, n, b.cells()),
                    FMatrixRMaj.wrap(m, n, out));
            return;
        }
        for (int i = 0; i < shape.batch().size(); i++) {
            int atA = i * m * k;
            int atB = i * k * n;
            int atC = i * m * n;
            if (left.transposed()) {
                TileMultiplication_F32.tileMultSetTransA(left.cells(), b.cells(), out, k, m, n, atA, atB, atC);
            } else if (b.transposed()) {
                TileMultiplication_F32.tileMultSetTransB(left.cells(), b.cells(), out, m, k, n, atA, atB, atC);
            } else {
                TileMultiplication_F32.tileMultSet(left.cells(), b.cells(), out, m, k, n, atA, atB, atC);
            }
        }
    }

    /// `[batch, k, m]` laid out anew as `[batch, m, k]`.
    private static Contraction.Side straighten(Contraction.Side a, int batch, int k, int m) {
        float[] straight = new float[batch * k * m];
        for (int i = 0; i < batch; i++) {
            for (int r = 0; r < k; r++) {
                for (int c = 0; c < m; c++) {
                    straight[(i * m + c) * k + r] = a.cells()[(i * k + r) * m + c];
                }
            }
        }
        return new Contraction.Side(straight, false);
    }
}
