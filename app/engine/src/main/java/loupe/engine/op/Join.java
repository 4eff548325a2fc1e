package loupe.engine.op;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
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
        Axes axes = joined(inputs);
        int at = axes.indexOf(axis);
        int inner = axes.strides()[at];
        int outer = axes.size() / Math.max(1, inner * axes.get(at).size());
        float[] out = new float[axes.size()];
        int start = 0;
        for (Tensor part : inputs) {
            int run = part.axes().size(axis) * inner;
            for (int o = 0; o < outer; o++) {
                System.arraycopy(
                        part.data(), o * run, out, o * inner * axes.get(at).size() + start, run);
            }
            start += run;
        }
        return Tensor.of(axes, out);
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        List<@Nullable Tensor> parts = new ArrayList<>();
        int from = 0;
        for (Tensor part : inputs) {
            int n = part.axes().size(axis);
            parts.add(new Slice(axis, from, from + n).forward(backend, List.of(upstream)));
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

    private Axes joined(List<Tensor> inputs) {
        Axes first = inputs.getFirst().axes();
        int at = first.indexOf(axis);
        int total = 0;
        for (Tensor part : inputs) {
            if (!part.axes().without(axis).equals(first.without(axis))) {
                throw new IllegalArgumentException(
                        "join along " + axis + ": " + first + " and " + part.axes() + " differ elsewhere");
            }
            total += part.axes().size(axis);
        }
        List<Axis> axes = new ArrayList<>(first.list());
        axes.set(at, new Axis(axis, total));
        return Axes.of(axes);
    }
}
