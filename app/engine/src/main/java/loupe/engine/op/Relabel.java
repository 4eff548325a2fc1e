package loupe.engine.op;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The same cells in the same order under other axes: `pos` becomes `query`, `[d_model]` becomes `[head, d_head]`.
public record Relabel(Axes result) implements Op {

    @Override
    public String formula(List<String> inputs) {
        return inputs.get(0);
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return inputs.get(0).reshape(result);
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        return List.of(upstream.reshape(inputs.get(0).axes()));
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Tensor x = inputs.get(0);
        Reason.Operand same = Cells.operand(0, x, x.axes().cell(result.offset(cell)));
        return Reason.writer().show(same).gives(same.value());
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        return 0;
    }

    /// The cells stay where they are.
    @Override
    public double bytes(List<Tensor> inputs, Tensor output) {
        return 0;
    }
}
