package loupe.engine.backend;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.block.TileMultiplication_F32;
import org.ejml.dense.row.CommonOps_FDRM;

/// The default: matrix products by EJML, everything else by plain Java loops. EJML works on the tensors' own arrays,
/// nothing is copied. The only class that knows EJML.
public final class EjmlBackend extends MatrixBackend {

    private static final long WHOLE_MATRIX = 1 << 18; // multiply-adds; above, A transposed is faster unblocked

    private static final int TILE = 4; // terms that EJML adds up at a time

    @Override
    public String id() {
        return "ejml";
    }

    @Override
    public String name() {
        return "Java (EJML)";
    }

    @Override
    public boolean sumsInOneOrder() {
        return true;
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
        if (!left.transposed() && !b.transposed() && k % TILE != 0) {
            int even = (k + TILE - 1) / TILE * TILE;
            product(shape.batch().size(), m, even, n, widened(left, k, even), lengthened(b, k, even, n), out);
            return;
        }
        product(shape.batch().size(), m, k, n, left, b, out);
    }

    private static void product(
            int batch, int m, int k, int n, Contraction.Side left, Contraction.Side b, float[] out) {
        for (int i = 0; i < batch; i++) {
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

    /// Rows of A with zeros at their end. EJML adds up four terms at a time and the rest one by one; with a rest of
    /// zeros
    /// every row is summed in the same order however many keys there are, as a key-value cache needs it.
    private static Contraction.Side widened(Contraction.Side a, int k, int even) {
        int rows = a.cells().length / k;
        float[] wide = new float[rows * even];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(a.cells(), r * k, wide, r * even, k);
        }
        return new Contraction.Side(wide, false);
    }

    /// B with rows of zeros at the end of each matrix.
    private static Contraction.Side lengthened(Contraction.Side b, int k, int even, int n) {
        int batch = b.cells().length / (k * n);
        float[] tall = new float[batch * even * n];
        for (int i = 0; i < batch; i++) {
            System.arraycopy(b.cells(), i * k * n, tall, i * even * n, k * n);
        }
        return new Contraction.Side(tall, false);
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
