package loupe.engine.op;

import java.util.List;
import java.util.Locale;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Combination;
import loupe.engine.backend.Reduction;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The sum or the mean over all axes that the result lacks.
public record Reduce(Reduction how, Axes result) implements Op {

    private static final int TERMS_SHOWN = 3;

    public Reduce {
        if (how == Reduction.MAX) {
            throw new IllegalArgumentException("reduce: a maximum has no gradient here; use SUM or MEAN");
        }
    }

    @Override
    public String formula(List<String> inputs) {
        return how.name().toLowerCase(Locale.ROOT) + "(" + inputs.get(0) + ")";
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return backend.reduce(how, inputs.get(0), result);
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        Tensor x = inputs.get(0);
        float share = how == Reduction.MEAN ? (float) output.size() / x.size() : 1;
        Tensor spread = backend.combine(Combination.ADD, Tensor.zeros(x.axes()), upstream);
        return List.of(backend.affine(spread, share, 0));
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Tensor x = inputs.get(0);
        Axes gone = Axes.of(x.axes().list().stream()
                .filter((Axis axis) -> !result.has(axis.name()))
                .toList());
        Reason.Writer writer = Reason.writer().say(how == Reduction.MEAN ? "(" : "");
        double sum = 0;
        for (int k = 0; k < gone.size(); k++) {
            Reason.Operand term = Cells.operand(0, x, Cells.match(result, cell, gone, gone.cell(k), x.axes()));
            sum += term.value();
            if (k < TERMS_SHOWN || k == gone.size() - 1) {
                writer.say(k == 0 ? "" : k > TERMS_SHOWN ? " + … + " : " + ").show(term);
            } else {
                writer.list(term);
            }
        }
        if (how == Reduction.MEAN) {
            return writer.say(") / " + gone.size()).gives(sum / gone.size());
        }
        return writer.gives(sum);
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        return inputs.get(0).size();
    }
}
