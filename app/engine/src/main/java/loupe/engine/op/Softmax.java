package loupe.engine.op;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Makes shares of each row: e to the cell, divided by the sum of the row. The shares are positive and sum to 1.
///
/// `softmax(x)ᵢ = exp(xᵢ) / Σⱼ exp(xⱼ)` along the last axis.
public record Softmax() implements Op {

    private static final double SHOWN_WITHOUT_SHIFT = 30; // beyond, exp is shown relative to the row's maximum

    @Override
    public String formula(List<String> inputs) {
        return "softmax(" + inputs.get(0) + ")";
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return backend.softmax(inputs.get(0));
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        return List.of(backend.softmaxGradient(output, upstream));
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Tensor x = inputs.get(0);
        double[] row = Cells.row(x, cell);
        int at = cell[cell.length - 1];
        double top = Arrays.stream(row).max().orElse(0);
        double shift = Math.abs(top) > SHOWN_WITHOUT_SHIFT ? top : 0;
        double sum = Arrays.stream(row).map(v -> Math.exp(v - shift)).sum();
        double mine = Math.exp(row[at] - shift);
        String axis = x.axes().last().name();
        String less = shift == 0 ? "" : String.format(Locale.ROOT, " − %.4g", shift);
        Reason.Writer writer = Reason.writer()
                .say("exp(")
                .show(Cells.operand(0, x, cell))
                .say(String.format(
                        Locale.ROOT, "%s) / Σ over %s of exp(…%s) = %.4g / %.4g", less, axis, less, mine, sum));
        for (int i = 0; i < row.length; i++) {
            if (i != at) {
                writer.list(Cells.operand(0, x, Cells.inRow(cell, i)));
            }
        }
        return writer.gives(mine / sum);
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        return 12.0 * output.size(); // maximum, subtraction, exp (8), sum, division
    }
}
