package loupe.course.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.op.Op;
import loupe.engine.op.Reason;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Tensors of the same axes one above the other along a new first axis: numbers become a vector, vectors the rows of a
/// matrix. A cell is explained by the cell that it was taken from.
record Stack(String axis) implements Op {

    @Override
    public String formula(List<String> inputs) {
        return "(" + String.join(" ; ", inputs) + ")";
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        Axes part = inputs.getFirst().axes();
        List<Axis> axes = new ArrayList<>();
        axes.add(new Axis(axis, inputs.size()));
        axes.addAll(part.list());
        float[] cells = new float[inputs.size() * part.size()];
        for (int i = 0; i < cells.length; i++) {
            Tensor input = inputs.get(i / part.size());
            if (!input.axes().equals(part)) {
                throw new IllegalArgumentException("stack: " + part + " and " + input.axes() + ": they must agree");
            }
            cells[i] = input.at(i % part.size());
        }
        return Tensor.of(Axes.of(axes), cells);
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        List<@Nullable Tensor> parts = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            parts.add(upstream.select(axis, i));
        }
        return parts;
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        int[] inside = Arrays.copyOfRange(cell, 1, cell.length);
        Reason.Operand same =
                new Reason.Operand(cell[0], inside, inputs.get(cell[0]).get(inside));
        return new Reason(List.of(same), List.of(same), same.value());
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        return 0;
    }
}
