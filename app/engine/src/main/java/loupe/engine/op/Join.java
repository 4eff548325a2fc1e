package loupe.engine.op;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Tensors laid end to end along one axis, the other axes being equal.
public record Join(String axis) implements Op {

    @Override
    public String formula(List<String> inputs) {
        return "(" + String.join(" ; ", inputs) + ")";
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return backend.join(axis, inputs);
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        List<@Nullable Tensor> parts = new ArrayList<>();
        int from = 0;
        for (Tensor part : inputs) {
            int n = part.axes().size(axis);
            parts.add(backend.slice(upstream, axis, from, from + n));
            from += n;
        }
        return parts;
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        int at = output.axes().indexOf(axis);
        int[] inPart = cell.clone();
        int input = 0;
        while (inPart[at] >= inputs.get(input).axes().size(axis)) {
            inPart[at] -= inputs.get(input).axes().size(axis);
            input++;
        }
        Reason.Operand same = Cells.operand(input, inputs.get(input), inPart);
        return Reason.writer().show(same).gives(same.value());
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        return 0;
    }
}
