package loupe.engine.op;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Combination;
import loupe.engine.backend.Reduction;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The logarithm of [Softmax], in nats, without the detour over tiny probabilities: `xᵢ − ln Σⱼ exp(xⱼ)`.
public record LogSoftmax() implements Op {

    @Override
    public String formula(List<String> inputs) {
        return "ln softmax(" + inputs.get(0) + ")";
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return backend.logSoftmax(inputs.get(0));
    }

    /// dL/dx = dL/dy − softmax(x) · Σ dL/dy.
    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        Axes rows = output.axes().without(output.axes().last().name());
        Tensor total = backend.reduce(Reduction.SUM, upstream, rows);
        Tensor shares = backend.softmax(inputs.get(0));
        return List.of(
                backend.combine(Combination.SUBTRACT, upstream, backend.combine(Combination.MULTIPLY, shares, total)));
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Tensor x = inputs.get(0);
        double[] row = Cells.row(x, cell);
        double top = Arrays.stream(row).max().orElse(0);
        double log =
                top + Math.log(Arrays.stream(row).map(v -> Math.exp(v - top)).sum());
        Reason.Operand own = Cells.operand(0, x, cell);
        Reason.Writer writer = Reason.writer()
                .show(own)
                .say(String.format(
                        Locale.ROOT,
                        " − ln Σ over %s of exp(…), which is %.4g",
                        x.axes().last().name(),
                        log));
        for (int i = 0; i < row.length; i++) {
            if (i != cell[cell.length - 1]) {
                writer.list(Cells.operand(0, x, Cells.inRow(cell, i)));
            }
        }
        return writer.gives(own.value() - log);
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        return 12.0 * output.size();
    }
}
