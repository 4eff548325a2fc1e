package loupe.engine.op;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
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
        Tensor x = inputs.get(0);
        Axes axes = x.axes();
        int n = axes.size(axis);
        if (from < 0 || to > n || from > to) {
            throw new IndexOutOfBoundsException("slice " + axis + " " + from + " to " + to + " of " + axes);
        }
        List<Axis> cut = new ArrayList<>(axes.list());
        cut.set(axes.indexOf(axis), new Axis(axis, to - from));
        float[] out = new float[Axes.of(cut).size()];
        copy(axes, x.data(), out, true);
        return Tensor.of(Axes.of(cut), out);
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        Axes axes = inputs.get(0).axes();
        float[] whole = new float[axes.size()];
        copy(axes, whole, upstream.data(), false);
        return List.of(Tensor.of(axes, whole));
    }

    private void copy(Axes axes, float[] whole, float[] part, boolean cut) {
        int n = axes.size(axis);
        int inner = axes.strides()[axes.indexOf(axis)];
        int run = (to - from) * inner;
        for (int block = 0, at = from * inner; block < part.length; block += run, at += n * inner) {
            if (cut) {
                System.arraycopy(whole, at, part, block, run);
            } else {
                System.arraycopy(part, block, whole, at, run);
            }
        }
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
