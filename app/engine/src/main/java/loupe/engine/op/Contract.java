package loupe.engine.op;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Contraction;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A matrix product with named axes: multiply matching cells, sum over what the result lacks. Every linear map, every
/// attention score and every weighted mean is one of these.
///
/// `[query, d_head] · [key, d_head]` with result `[query, key]` is q kᵀ.
public record Contract(Axes result) implements Op {

    private static final int TERMS_SHOWN = 3;

    @Override
    public String formula(List<String> inputs) {
        return inputs.get(0) + " · " + inputs.get(1);
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return backend.contract(inputs.get(0), inputs.get(1), result);
    }

    /// Each input's gradient is again a contraction: of the upstream with the other input.
    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        Tensor a = inputs.get(0);
        Tensor b = inputs.get(1);
        return List.of(backend.contract(upstream, b, a.axes()), backend.contract(upstream, a, b.axes()));
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Tensor a = inputs.get(0);
        Tensor b = inputs.get(1);
        Axes inner = Contraction.of(a.axes(), b.axes(), result).inner();
        Reason.Writer writer = Reason.writer();
        double sum = 0;
        for (int k = 0; k < inner.size(); k++) {
            int[] at = inner.cell(k);
            Reason.Operand left = Cells.operand(0, a, Cells.match(result, cell, inner, at, a.axes()));
            Reason.Operand right = Cells.operand(1, b, Cells.match(result, cell, inner, at, b.axes()));
            sum += (double) left.value() * right.value();
            if (k < TERMS_SHOWN || k == inner.size() - 1) {
                if (k > 0) {
                    writer.say(k > TERMS_SHOWN ? " + … + " : " + ");
                }
                writer.show(left).say(" · ").show(right);
            } else {
                writer.list(left).list(right);
            }
        }
        return writer.gives(sum);
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        return Contraction.of(inputs.get(0).axes(), inputs.get(1).axes(), result)
                .flops();
    }
}
