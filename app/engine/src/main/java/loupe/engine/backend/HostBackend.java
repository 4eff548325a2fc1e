package loupe.engine.backend;

import java.util.Arrays;
import java.util.Locale;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Everything but contractions, in plain loops over `float[]`, for backends that work in host memory.
public abstract class HostBackend implements Backend {

    private static final int SHORT = 8; // cells: shorter runs are laid out one behind the other first

    @Override
    public Tensor permute(Tensor a, Axes result) {
        return a.axes().equals(result) ? a : Tensor.of(result, Broadcast.spread(a, result));
    }

    @Override
    public Tensor combine(Combination how, Tensor a, Tensor b) {
        Axes result = Broadcast.wider(how.name().toLowerCase(Locale.ROOT), a.axes(), b.axes());
        float[] out = new float[result.size()];
        float[] x = Broadcast.spread(a, result);
        Broadcast.Runs runs = Broadcast.Runs.of(result, b.axes());
        int n = runs.length();
        if (runs.step() != 1 || n < SHORT) {
            combine(how, x, Broadcast.spread(b, result), 0, out, 0, out.length);
            return Tensor.of(result, out);
        }
        for (int r = 0; r < runs.starts().length; r++) {
            combine(how, x, b.data(), runs.starts()[r], out, r * n, n);
        }
        return Tensor.of(result, out);
    }

    /// `n` cells of `x` and of `out` from `at` on, with those of `y` from `yAt` on.
    protected void combine(Combination how, float[] x, float[] y, int yAt, float[] out, int at, int n) {
        switch (how) {
            case ADD -> {
                for (int i = 0; i < n; i++) {
                    out[at + i] = x[at + i] + y[yAt + i];
                }
            }
            case SUBTRACT -> {
                for (int i = 0; i < n; i++) {
                    out[at + i] = x[at + i] - y[yAt + i];
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < n; i++) {
                    out[at + i] = x[at + i] * y[yAt + i];
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < n; i++) {
                    out[at + i] = x[at + i] / y[yAt + i];
                }
            }
        }
    }

    @Override
    public Tensor affine(Tensor a, float factor, float shift) {
        float[] from = a.data();
        float[] out = new float[from.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = factor * from[i] + shift;
        }
        return Tensor.of(a.axes(), out);
    }

    @Override
    public Tensor map(Function function, Tensor a) {
        return Tensor.of(a.axes(), Elementwise.map(function, a.data()));
    }

    @Override
    public Tensor mapGradient(Function function, Tensor a, Tensor upstream) {
        return Tensor.of(a.axes(), Elementwise.slope(function, a.data(), upstream.data()));
    }

    @Override
    public Tensor softmax(Tensor a) {
        int n = a.axes().last().size();
        float[] from = a.data();
        float[] out = new float[from.length];
        for (int r = 0; r < out.length; r += n) {
            float top = max(from, r, n);
            float sum = 0;
            for (int i = r; i < r + n; i++) {
                float e = (float) Exponential.exp((double) from[i] - top);
                out[i] = e;
                sum += e;
            }
            float share = 1 / sum;
            for (int i = r; i < r + n; i++) {
                out[i] *= share;
            }
        }
        return Tensor.of(a.axes(), out);
    }

    @Override
    public Tensor softmaxGradient(Tensor y, Tensor upstream) {
        int n = y.axes().last().size();
        float[] p = y.data();
        float[] up = upstream.data();
        float[] out = new float[p.length];
        for (int r = 0; r < out.length; r += n) {
            double mean = 0; // in double: where one share is nearly 1, up − mean cancels
            for (int i = r; i < r + n; i++) {
                mean += (double) p[i] * up[i];
            }
            for (int i = r; i < r + n; i++) {
                out[i] = (float) (p[i] * (up[i] - mean));
            }
        }
        return Tensor.of(y.axes(), out);
    }

    @Override
    public Tensor logSoftmax(Tensor a) {
        int n = a.axes().last().size();
        float[] from = a.data();
        float[] out = new float[from.length];
        for (int r = 0; r < out.length; r += n) {
            float top = max(from, r, n);
            double sum = 0;
            for (int i = r; i < r + n; i++) {
                sum += Exponential.exp((double) from[i] - top);
            }
            double shift = top + Math.log(sum);
            for (int i = r; i < r + n; i++) {
                out[i] = (float) (from[i] - shift);
            }
        }
        return Tensor.of(a.axes(), out);
    }

    @Override
    public Tensor normalise(Norm norm, Tensor a, float epsilon) {
        int n = a.axes().last().size();
        float[] from = a.data();
        float[] out = new float[from.length];
        for (int r = 0; r < out.length; r += n) {
            double mean = norm == Norm.LAYER ? mean(from, r, n) : 0;
            double scale = 1 / Math.sqrt(spread(from, r, n, mean) + epsilon);
            for (int i = r; i < r + n; i++) {
                out[i] = (float) ((from[i] - mean) * scale);
            }
        }
        return Tensor.of(a.axes(), out);
    }

    @Override
    public Tensor normaliseGradient(Norm norm, Tensor a, float epsilon, Tensor upstream) {
        int n = a.axes().last().size();
        float[] from = a.data();
        float[] up = upstream.data();
        float[] out = new float[from.length];
        for (int r = 0; r < out.length; r += n) {
            double mean = norm == Norm.LAYER ? mean(from, r, n) : 0;
            double scale = 1 / Math.sqrt(spread(from, r, n, mean) + epsilon);
            double meanUp = norm == Norm.LAYER ? mean(up, r, n) : 0;
            double meanProduct = 0;
            for (int i = r; i < r + n; i++) {
                meanProduct += (from[i] - mean) * up[i];
            }
            double pull = meanProduct / n * scale * scale;
            for (int i = r; i < r + n; i++) {
                out[i] = (float) ((up[i] - meanUp - (from[i] - mean) * pull) * scale);
            }
        }
        return Tensor.of(a.axes(), out);
    }

    @Override
    public Tensor reduce(Reduction how, Tensor a, Axes result) {
        float[] from = a.data();
        double[] sum = new double[result.size()];
        if (how == Reduction.MAX) {
            Arrays.fill(sum, Double.NEGATIVE_INFINITY);
        }
        Broadcast.Runs runs = Broadcast.Runs.of(a.axes(), result);
        int n = runs.length();
        for (int r = 0; r < runs.starts().length; r++) {
            for (int i = 0, to = runs.starts()[r]; i < n; i++, to += runs.step()) {
                float cell = from[r * n + i];
                sum[to] = how == Reduction.MAX ? Math.max(sum[to], cell) : sum[to] + cell;
            }
        }
        double share = how == Reduction.MEAN ? (double) sum.length / from.length : 1;
        float[] out = new float[sum.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (sum[i] * share);
        }
        return Tensor.of(result, out);
    }

    @Override
    public Tensor gather(Tensor table, Tensor ids) {
        return Rows.gather(table, ids);
    }

    @Override
    public Tensor scatter(Tensor rows, Tensor ids, Axes table) {
        return Rows.scatter(rows, ids, table);
    }

    @Override
    public Tensor where(Tensor mask, Tensor a, float fill) {
        float[] out = new float[a.size()];
        Broadcast.Runs runs = Broadcast.Runs.of(a.axes(), mask.axes());
        int n = runs.length();
        if (runs.step() != 1 || n < SHORT) {
            where(Broadcast.spread(mask, a.axes()), 0, a.data(), fill, out, 0, out.length);
            return Tensor.of(a.axes(), out);
        }
        for (int r = 0; r < runs.starts().length; r++) {
            where(mask.data(), runs.starts()[r], a.data(), fill, out, r * n, n);
        }
        return Tensor.of(a.axes(), out);
    }

    /// `n` cells of `x` from `at` on where those of `allowed` from `allowedAt` on are not 0, and `fill` elsewhere.
    protected void where(float[] allowed, int allowedAt, float[] x, float fill, float[] out, int at, int n) {
        for (int i = 0; i < n; i++) {
            out[at + i] = allowed[allowedAt + i] != 0 ? x[at + i] : fill;
        }
    }

    private static float max(float[] cells, int from, int n) {
        float top = Float.NEGATIVE_INFINITY;
        for (int i = from; i < from + n; i++) {
            top = Math.max(top, cells[i]);
        }
        return top;
    }

    private static double mean(float[] cells, int from, int n) {
        double sum = 0;
        for (int i = from; i < from + n; i++) {
            sum += cells[i];
        }
        return sum / n;
    }

    private static double spread(float[] cells, int from, int n, double mean) {
        double sum = 0;
        for (int i = from; i < from + n; i++) {
            double centred = cells[i] - mean;
            sum += centred * centred;
        }
        return sum / n;
    }
}
