package loupe.engine.op;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Function;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A function of each cell on its own: GELU, tanh, exp.
public record Map(Function function) implements Op {

    private static final double SLOW_FUNCTION = 8; // operations that one exp or tanh counts for

    @Override
    public String formula(List<String> inputs) {
        return function.symbol() + "(" + inputs.get(0) + ")";
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return backend.map(function, inputs.get(0));
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        return List.of(backend.mapGradient(function, inputs.get(0), upstream));
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Reason.Operand x = Cells.operand(0, inputs.get(0), cell);
        return Reason.writer().say(function.symbol() + "(").show(x).say(")").gives(function.of(x.value()));
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        return function == Function.RELU ? output.size() : SLOW_FUNCTION * output.size();
    }
}
