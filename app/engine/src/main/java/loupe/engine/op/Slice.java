package loupe.engine.op;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Pieces;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The cells from `from` to just before `to` along one axis.
public record Slice(String axis, int from, int to) implements Op {

    @Override
    public String formula(List<String> inputs) {
        return inputs.get(0) + "[" + axis + " " + from + " to " + (to - 1) + "]";
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return backend.slice(inputs.get(0), axis, from, to);
    }

    /// Zeros before and after.
    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        Axes axes = inputs.get(0).axes();
        Tensor before = Tensor.zeros(Pieces.cut(axes, axis, 0, from));
        Tensor after = Tensor.zeros(Pieces.cut(axes, axis, to, axes.size(axis)));
        return List.of(backend.join(axis, List.of(before, upstream, after)));
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        int[] whole = cell.clone();
        whole[output.axes().indexOf(axis)] += from;
        Reason.Operand same = Cells.operand(0, inputs.get(0), whole);
        return Reason.writer().show(same).gives(same.value());
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        return 0;
    }

    /// Of the whole only what is cut out.
    @Override
    public double bytes(List<Tensor> inputs, Tensor output) {
        return Float.BYTES * 2.0 * output.size();
    }
}
