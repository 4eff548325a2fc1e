package loupe.engine.op;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// How surprised a model is on average: the mean of −ln p(right label), in nats. Inputs: logits `[…, class]`, then the
/// labels `[…]`; a label of −100 does not count.
///
/// With no label left the loss is NaN, as 0 divided by 0 is.
public record CrossEntropy() implements Op {

    /// The label of a position that is left out of the loss, as in PyTorch.
    public static final int IGNORED = -100;

    @Override
    public String formula(List<String> inputs) {
        return "mean of −ln softmax(" + inputs.get(0) + ")[" + inputs.get(1) + "]";
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return Tensor.scalar((float) mean(backend.logSoftmax(inputs.get(0)), inputs.get(1)));
    }

    /// (softmax − one-hot label) / count, and 0 where the label is ignored.
    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        Tensor logits = inputs.get(0);
        Tensor labels = inputs.get(1);
        int n = logits.axes().last().size();
        float share = upstream.item() / count(labels);
        float[] out = backend.softmax(logits).toArray();
        for (int r = 0; r < labels.size(); r++) {
            int label = (int) labels.at(r);
            if (label == IGNORED) {
                Arrays.fill(out, r * n, (r + 1) * n, 0);
                continue;
            }
            out[r * n + label] -= 1;
            for (int i = r * n; i < (r + 1) * n; i++) {
                out[i] *= share;
            }
        }
        return Arrays.asList(Tensor.of(logits.axes(), out), null);
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Tensor logits = inputs.get(0);
        Tensor labels = inputs.get(1);
        Reason.Writer writer = Reason.writer()
                .say(String.format(Locale.ROOT, "the mean of −ln p over %d positions; right labels: ", count(labels)));
        int shown = 0;
        double sum = 0;
        for (int r = 0; r < labels.size(); r++) {
            int[] at = labels.axes().cell(r);
            int label = (int) labels.at(r);
            if (label == IGNORED) {
                continue;
            }
            int[] own = Arrays.copyOf(at, at.length + 1);
            own[at.length] = label;
            double[] row = Cells.row(logits, own);
            double top = Arrays.stream(row).max().orElse(0);
            sum -= row[label]
                    - top
                    - Math.log(Arrays.stream(row).map(x -> Math.exp(x - top)).sum());
            Reason.Operand operand = Cells.operand(0, logits, own);
            if (shown++ < 3) {
                writer.say(shown == 1 ? "" : ", ").show(operand);
            } else {
                writer.list(operand);
            }
        }
        return writer.gives(sum / count(labels));
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        return 12.0 * inputs.get(0).size();
    }

    private static double mean(Tensor logProbs, Tensor labels) {
        int n = logProbs.axes().last().size();
        if (labels.size() * n != logProbs.size()) {
            throw new IllegalArgumentException("cross-entropy: logits " + logProbs.axes() + ", labels " + labels.axes()
                    + ": one label for each row is needed");
        }
        double sum = 0;
        for (int r = 0; r < labels.size(); r++) {
            int label = (int) labels.at(r);
            if (label == IGNORED) {
                continue;
            }
            if (label < 0 || label >= n) {
                throw new IndexOutOfBoundsException(
                        "cross-entropy: label " + label + ", classes are 0 to " + (n - 1) + " (−100 to leave out)");
            }
            sum -= logProbs.at(r * n + label);
        }
        return sum / count(labels);
    }

    private static int count(Tensor labels) {
        int count = 0;
        for (int r = 0; r < labels.size(); r++) {
            count += labels.at(r) == IGNORED ? 0 : 1;
        }
        return count;
    }
}
