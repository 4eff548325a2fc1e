package loupe.engine.op;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Combination;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Two tensors, cell by cell; the one with fewer axes is repeated along the others.
public record Combine(Combination how) implements Op {

    @Override
    public String formula(List<String> inputs) {
        return inputs.get(0) + " " + how.sign() + " " + inputs.get(1);
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return backend.combine(how, inputs.get(0), inputs.get(1));
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        Tensor a = inputs.get(0);
        Tensor b = inputs.get(1);
        Tensor towardsA = switch (how) {
            case ADD, SUBTRACT -> upstream;
            case MULTIPLY, DIVIDE -> backend.combine(how, upstream, b);
        };
        Tensor towardsB = switch (how) {
            case ADD -> upstream;
            case SUBTRACT -> backend.affine(upstream, -1, 0);
            case MULTIPLY -> backend.combine(how, upstream, a);
            case DIVIDE ->
                backend.affine(
                        backend.combine(Combination.MULTIPLY, upstream, backend.combine(Combination.DIVIDE, output, b)),
                        -1,
                        0);
        };
        return List.of(Cells.unrepeat(backend, towardsA, a.axes()), Cells.unrepeat(backend, towardsB, b.axes()));
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Tensor a = inputs.get(0);
        Tensor b = inputs.get(1);
        Reason.Operand left = Cells.operand(0, a, Cells.match(output.axes(), cell, a.axes()));
        Reason.Operand right = Cells.operand(1, b, Cells.match(output.axes(), cell, b.axes()));
        return Reason.writer()
                .show(left)
                .say(" " + how.sign() + " ")
                .show(right)
                .gives(how.of(left.value(), right.value()));
    }
}
