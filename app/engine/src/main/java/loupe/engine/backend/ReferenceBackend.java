package loupe.engine.backend;

import java.util.Arrays;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// The oracle: plain loops that read like the definitions, with sums in double precision. Slow, and meant to be read.
public final class ReferenceBackend implements Backend {

    @Override
    public String id() {
        return "reference";
    }

    @Override
    public String name() {
        return "Java (reference)";
    }

    @Override
    public boolean sumsInOneOrder() {
        return true;
    }

    @Override
    public Tensor contract(Tensor a, Tensor b, Axes result) {
        Contraction shape = Contraction.of(a.axes(), b.axes(), result);
        Axes inner = shape.inner();
        float[] out = new float[result.size()];
        for (int cell = 0; cell < out.length; cell++) {
            double sum = 0;
            for (int k = 0; k < inner.size(); k++) {
                sum += (double) pick(a, result, cell, inner, k) * pick(b, result, cell, inner, k);
            }
            out[cell] = (float) sum;
        }
        return Tensor.of(result, out);
    }

    /// The cell of `t` whose indices are those of two cells of two other tensors together.
    private static float pick(Tensor t, Axes first, int firstCell, Axes second, int secondCell) {
        int[] one = first.cell(firstCell);
        int[] two = second.cell(secondCell);
        int[] cell = new int[t.rank()];
        for (int i = 0; i < cell.length; i++) {
            String name = t.axes().get(i).name();
            cell[i] = second.has(name) ? two[second.indexOf(name)] : one[first.indexOf(name)];
        }
        return t.get(cell);
    }

    @Override
    public Tensor permute(Tensor a, Axes result) {
        int[] from = Broadcast.positions(result, a.axes());
        float[] out = new float[from.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = a.at(from[i]);
        }
        return Tensor.of(result, out);
    }

    @Override
    public Tensor combine(Combination how, Tensor a, Tensor b) {
        Axes result = Broadcast.wider(how.name().toLowerCase(java.util.Locale.ROOT), a.axes(), b.axes());
        int[] inA = Broadcast.positions(result, a.axes());
        int[] inB = Broadcast.positions(result, b.axes());
        float[] out = new float[result.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) how.of(a.at(inA[i]), b.at(inB[i]));
        }
        return Tensor.of(result, out);
    }

    @Override
    public Tensor affine(Tensor a, float factor, float shift) {
        float[] out = a.toArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = factor * out[i] + shift;
        }
        return Tensor.of(a.axes(), out);
    }

    @Override
    public Tensor map(Function function, Tensor a) {
        float[] out = new float[a.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) function.of(a.at(i));
        }
        return Tensor.of(a.axes(), out);
    }

    @Override
    public Tensor mapGradient(Function function, Tensor a, Tensor upstream) {
        float[] out = new float[a.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (upstream.at(i) * function.slope(a.at(i)));
        }
        return Tensor.of(a.axes(), out);
    }

    @Override
    public Tensor softmax(Tensor a) {
        return rows(a, (row, out) -> {
            double top = max(row);
            double sum = 0;
            for (double x : row) {
                sum += Math.exp(x - top);
            }
            for (int i = 0; i < row.length; i++) {
                out[i] = Math.exp(row[i] - top) / sum;
            }
        });
    }

    @Override
    public Tensor softmaxGradient(Tensor y, Tensor upstream) {
        int n = y.axes().last().size();
        float[] out = new float[y.size()];
        for (int r = 0; r < out.length; r += n) {
            double mean = 0;
            for (int i = r; i < r + n; i++) {
                mean += (double) y.at(i) * upstream.at(i);
            }
            for (int i = r; i < r + n; i++) {
                out[i] = (float) (y.at(i) * (upstream.at(i) - mean));
            }
        }
        return Tensor.of(y.axes(), out);
    }

    @Override
    public Tensor logSoftmax(Tensor a) {
        return rows(a, (row, out) -> {
            double top = max(row);
            double sum = 0;
            for (double x : row) {
                sum += Math.exp(x - top);
            }
            for (int i = 0; i < row.length; i++) {
                out[i] = row[i] - top - Math.log(sum);
            }
        });
    }

    @Override
    public Tensor normalise(Norm norm, Tensor a, float epsilon) {
        return rows(a, (row, out) -> {
            double mean = norm == Norm.LAYER ? Arrays.stream(row).average().orElse(0) : 0;
            double spread = Arrays.stream(row)
                    .map(x -> (x - mean) * (x - mean))
                    .average()
                    .orElse(0);
            for (int i = 0; i < row.length; i++) {
                out[i] = (row[i] - mean) / Math.sqrt(spread + epsilon);
            }
        });
    }

    @Override
    public Tensor normaliseGradient(Norm norm, Tensor a, float epsilon, Tensor upstream) {
        int n = a.axes().last().size();
        float[] out = new float[a.size()];
        for (int r = 0; r < out.length; r += n) {
            double mean = 0;
            for (int i = 0; i < n && norm == Norm.LAYER; i++) {
                mean += (double) a.at(r + i) / n;
            }
            double spread = 0;
            double meanUp = 0;
            double meanProduct = 0;
            for (int i = 0; i < n; i++) {
                double centred = a.at(r + i) - mean;
                spread += centred * centred / n;
                meanUp += norm == Norm.LAYER ? (double) upstream.at(r + i) / n : 0;
                meanProduct += centred * upstream.at(r + i) / n;
            }
            double deviation = Math.sqrt(spread + epsilon);
            for (int i = 0; i < n; i++) {
                double y = (a.at(r + i) - mean) / deviation;
                out[r + i] = (float) ((upstream.at(r + i) - meanUp - y * meanProduct / deviation) / deviation);
            }
        }
        return Tensor.of(a.axes(), out);
    }

    @Override
    public Tensor reduce(Reduction how, Tensor a, Axes result) {
        int[] to = Broadcast.positions(a.axes(), result);
        double[] sum = new double[result.size()];
        Arrays.fill(sum, how == Reduction.MAX ? Double.NEGATIVE_INFINITY : 0);
        for (int i = 0; i < to.length; i++) {
            sum[to[i]] = how == Reduction.MAX ? Math.max(sum[to[i]], a.at(i)) : sum[to[i]] + a.at(i);
        }
        float[] out = new float[sum.length];
        double share = how == Reduction.MEAN ? (double) sum.length / a.size() : 1;
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
        int[] inMask = Broadcast.positions(a.axes(), mask.axes());
        float[] out = new float[a.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = mask.at(inMask[i]) != 0 ? a.at(i) : fill;
        }
        return Tensor.of(a.axes(), out);
    }

    private static double max(double[] row) {
        return Arrays.stream(row).max().orElse(Double.NEGATIVE_INFINITY);
    }

    private static Tensor rows(Tensor a, RowRule rule) {
        int n = a.axes().last().size();
        float[] out = new float[a.size()];
        double[] row = new double[n];
        double[] result = new double[n];
        for (int r = 0; r < out.length; r += n) {
            for (int i = 0; i < n; i++) {
                row[i] = a.at(r + i);
            }
            rule.apply(row, result);
            for (int i = 0; i < n; i++) {
                out[r + i] = (float) result[i];
            }
        }
        return Tensor.of(a.axes(), out);
    }

    private interface RowRule {
        void apply(double[] row, double[] out);
    }
}
