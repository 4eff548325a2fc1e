package loupe.engine.layer;

import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Waves that tell places apart: each pair of features turns at its own speed, from one radian a step down to a crawl
/// (Vaswani et al. 2017, §3.5, arXiv 1706.03762). The layouts differ in where sine and cosine stand.
public final class Sinusoids {

    private Sinusoids() {}

    /// Sine and cosine in turn: `PE[p, 2i] = sin(p / base^(2i/d))`, `PE[p, 2i+1] = cos(…)`; `[n_ctx, d_model]`.
    public static Tensor interleaved(int nCtx, int dModel, double base) {
        float[] table = new float[nCtx * dModel];
        for (int p = 0; p < nCtx; p++) {
            for (int i = 0; i < dModel; i++) {
                double angle = p / Math.pow(base, 2.0 * (i / 2) / dModel);
                table[p * dModel + i] = (float) (i % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
            }
        }
        return Tensor.of(Axes.of("n_ctx", nCtx, "d_model", dModel), table);
    }

    /// All sines, then all cosines, at the same speeds.
    public static Tensor halves(int nCtx, int dModel, double base) {
        return halves(nCtx, dModel, base, dModel / 2.0);
    }

    /// The same, with the last pair at exactly 1/base radians a step (Whisper; Radford et al. 2022, arXiv 2212.04356).
    public static Tensor halvesDownToBase(int nCtx, int dModel, double base) {
        return halves(nCtx, dModel, base, dModel / 2.0 - 1);
    }

    private static Tensor halves(int nCtx, int dModel, double base, double pairs) {
        int half = dModel / 2;
        float[] table = new float[nCtx * dModel];
        for (int p = 0; p < nCtx; p++) {
            for (int i = 0; i < half; i++) {
                double angle = p * Math.pow(base, -i / pairs);
                table[p * dModel + i] = (float) Math.sin(angle);
                table[p * dModel + half + i] = (float) Math.cos(angle);
            }
        }
        return Tensor.of(Axes.of("n_ctx", nCtx, "d_model", dModel), table);
    }

    /// For the patches of a picture: half of the features tell the row, half the column; `[row, column, d_model]`.
    public static Tensor grid(int rows, int columns, int dModel, double base) {
        int half = dModel / 2;
        Tensor alongRows = halves(rows, half, base);
        Tensor alongColumns = halves(columns, half, base);
        float[] table = new float[rows * columns * dModel];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int to = (r * columns + c) * dModel;
                System.arraycopy(alongRows.data(), r * half, table, to, half);
                System.arraycopy(alongColumns.data(), c * half, table, to + half, half);
            }
        }
        return Tensor.of(Axes.of("row", rows, "column", columns, "d_model", dModel), table);
    }
}
