package loupe.engine.op;

import java.util.Arrays;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Keeps a cell where the mask is 1 and puts a fill value where it is 0. Inputs: the mask, then the cells.
///
/// With fill −∞ before a softmax a blocked cell gets exactly no share.
public record Where(float fill) implements Op {

    @Override
    public String formula(List<String> inputs) {
        return inputs.get(1) + " where " + inputs.get(0) + ", else " + fillText();
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return backend.where(inputs.get(0), inputs.get(1), fill);
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        return Arrays.asList(null, backend.where(inputs.get(0), upstream, 0));
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Tensor mask = inputs.get(0);
        Reason.Operand allowed = Cells.operand(0, mask, Cells.match(output.axes(), cell, mask.axes()));
        Reason.Operand x = Cells.operand(1, inputs.get(1), cell);
        if (allowed.value() != 0) {
            return Reason.writer()
                    .show(x)
                    .say(", as the mask says ")
                    .show(allowed)
                    .gives(x.value());
        }
        return Reason.writer()
                .say(fillText() + " instead of ")
                .show(x)
                .say(", as the mask says ")
                .show(allowed)
                .gives(fill);
    }

    private String fillText() {
        return fill == Float.NEGATIVE_INFINITY ? "−∞" : Float.toString(fill);
    }
}
