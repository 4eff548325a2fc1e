package loupe.engine.op;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Combination;
import loupe.engine.backend.Reduction;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The same cells again and again along axes that the input lacks: one vector for a whole batch.
public record Repeat(Axes result) implements Op {

    @Override
    public String formula(List<String> inputs) {
        return inputs.get(0);
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return backend.combine(Combination.ADD, Tensor.zeros(result), inputs.get(0));
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        return List.of(backend.reduce(Reduction.SUM, upstream, inputs.get(0).axes()));
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Tensor x = inputs.get(0);
        Reason.Operand same = Cells.operand(0, x, Cells.match(result, cell, x.axes()));
        return Reason.writer().show(same).gives(same.value());
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        return 0;
    }
}
