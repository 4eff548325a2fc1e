package loupe.engine.op;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Norm;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Brings each row to mean 0 and variance 1 (or, for RMS, mean square 1): `(x − mean) /
/// √(variance + ε)`. The variance is that of the whole row (divided by n, not n − 1), and ε
/// stands inside the root.
public record Normalise(Norm norm, float epsilon) implements Op {

    @Override
    public String formula(List<String> inputs) {
        return (norm == Norm.LAYER ? "normalise(" : "rms normalise(") + inputs.get(0) + ")";
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return backend.normalise(norm, inputs.get(0), epsilon);
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        return List.of(backend.normaliseGradient(norm, inputs.get(0), epsilon, upstream));
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Tensor x = inputs.get(0);
        double[] row = Cells.row(x, cell);
        double mean = norm == Norm.LAYER ? Arrays.stream(row).average().orElse(0) : 0;
        double spread =
                Arrays.stream(row).map(v -> (v - mean) * (v - mean)).average().orElse(0);
        Reason.Operand own = Cells.operand(0, x, cell);
        Reason.Writer writer = Reason.writer();
        if (norm == Norm.LAYER) {
            writer.say("(").show(own).say(String.format(Locale.ROOT, " − %.4g)", mean));
        } else {
            writer.show(own);
        }
        writer.say(String.format(Locale.ROOT, " / √(%.4g + %.0e)", spread, epsilon));
        for (int i = 0; i < row.length; i++) {
            if (i != cell[cell.length - 1]) {
                writer.list(Cells.operand(0, x, Cells.inRow(cell, i)));
            }
        }
        return writer.gives((own.value() - mean) / Math.sqrt(spread + epsilon));
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        return 7.0 * output.size();
    }
}
