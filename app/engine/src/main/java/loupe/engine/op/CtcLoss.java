package loupe.engine.op;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// How surprised a listener is by a text that may be spoken fast or slowly: −ln of the probability of all [Alignments]
/// of its labels with the frames, in nats, one number a sequence (Graves et al. 2006, *Connectionist temporal
/// classification*, §4).
///
/// Inputs: log-probabilities `[batch, frame, class]`, labels `[batch, label]`, how many frames and how many labels of
/// each sequence count, `[batch]` each. Gives `[batch]`.
///
/// @param blank the class that stands for no label
public record CtcLoss(int blank) implements Op {

    private static final int SHOWN = 3; // operands in the line
    private static final double PER_STATE = 30; // operations: three additions of logarithms

    @Override
    public String formula(List<String> inputs) {
        return "−ln Σ over alignments of exp(" + inputs.get(0) + ") with " + inputs.get(1);
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        Tensor counts = inputs.get(2);
        float[] losses = new float[counts.size()];
        for (int b = 0; b < losses.length; b++) {
            losses[b] = (float) -alignments(inputs, b).logTotal();
        }
        return Tensor.of(counts.axes(), losses);
    }

    /// Of a class at a frame: minus the share of all alignments that put it there (§4.1, equation 15).
    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        Axes axes = inputs.get(0).axes();
        float[] gradient = new float[axes.size()];
        int classes = axes.get(2).size();
        for (int b = 0; b < upstream.size(); b++) {
            double[][] shares = alignments(inputs, b).shares();
            for (int t = 0; t < shares.length; t++) {
                for (int c = 0; c < classes; c++) {
                    gradient[axes.offset(b, t, c)] = (float) (-upstream.at(b) * shares[t][c]);
                }
            }
        }
        return Arrays.asList(Tensor.of(axes, gradient), null, null, null);
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Tensor logProbs = inputs.get(0);
        int b = cell[0];
        int[] labels = labels(inputs, b);
        int frames = (int) inputs.get(2).at(b);
        Reason.Writer writer = Reason.writer()
                .say("−ln of the probability of every alignment of " + labels.length + " labels with " + frames
                        + " frames: ");
        BitSet classes = new BitSet();
        classes.set(blank);
        Arrays.stream(labels).forEach(classes::set);
        int shown = 0;
        for (int t = 0; t < frames; t++) {
            for (int c : classes.stream().toArray()) {
                Reason.Operand operand = Cells.operand(0, logProbs, new int[] {b, t, c});
                if (shown++ < SHOWN) {
                    writer.say(shown == 1 ? "" : ", ").show(operand);
                } else {
                    writer.list(operand);
                }
            }
        }
        return writer.say(", …").gives(-alignments(inputs, b).logTotal());
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        int states = 2 * inputs.get(1).axes().last().size() + 1;
        return PER_STATE * output.size() * states * inputs.get(0).axes().get(1).size();
    }

    private Alignments alignments(List<Tensor> inputs, int b) {
        Axes axes = inputs.get(0).axes();
        Tensor labels = inputs.get(1);
        if (axes.rank() != 3
                || labels.rank() != 2
                || labels.axes().get(0).size() != axes.get(0).size()) {
            throw new IllegalArgumentException("ctc: log-probabilities " + axes + ", labels " + labels.axes()
                    + "; [batch, frame, class] and [batch, label] are needed");
        }
        double[][] rows =
                new double[count("frames", inputs.get(2), b, axes.get(1).size())]
                        [axes.get(2).size()];
        for (int t = 0; t < rows.length; t++) {
            for (int c = 0; c < rows[t].length; c++) {
                rows[t][c] = inputs.get(0).at(axes.offset(b, t, c));
            }
        }
        return new Alignments(rows, labels(inputs, b), blank);
    }

    /// The labels that count.
    private int[] labels(List<Tensor> inputs, int b) {
        Tensor labels = inputs.get(1);
        int classes = inputs.get(0).axes().get(2).size();
        int[] own =
                new int[count("labels", inputs.get(3), b, labels.axes().get(1).size())];
        for (int i = 0; i < own.length; i++) {
            own[i] = (int) labels.get(b, i);
            if (own[i] < 0 || own[i] >= classes || own[i] == blank) {
                throw new IndexOutOfBoundsException("ctc: label " + own[i] + " of sequence " + b + "; labels are 0 to "
                        + (classes - 1) + " without the blank " + blank);
            }
        }
        return own;
    }

    private static int count(String what, Tensor counts, int b, int most) {
        int count = (int) counts.at(b);
        if (count < 0 || count > most) {
            throw new IndexOutOfBoundsException(
                    "ctc: " + count + " " + what + " in sequence " + b + ", there are 0 to " + most);
        }
        return count;
    }
}
