package loupe.engine.op;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// What a probe put in the place of a computed tensor. Gradients pass through the cells that were left alone.
public record Edited(Tensor replacement) implements Op {

    @Override
    public String formula(List<String> inputs) {
        return inputs.get(0) + ", edited";
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        if (!replacement.axes().equals(inputs.get(0).axes())) {
            throw new IllegalArgumentException("edit: the tensor is "
                    + inputs.get(0).axes() + ", its replacement " + replacement.axes() + "; they must agree");
        }
        return replacement;
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        float[] kept = upstream.toArray();
        for (int i = 0; i < kept.length; i++) {
            if (changed(inputs.get(0), i)) {
                kept[i] = 0;
            }
        }
        return List.of(Tensor.of(upstream.axes(), kept));
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Reason.Operand original = Cells.operand(0, inputs.get(0), cell);
        if (changed(inputs.get(0), output.axes().offset(cell))) {
            return Reason.writer().say("typed in; it was ").show(original).gives(output.get(cell));
        }
        return Reason.writer().show(original).gives(original.value());
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        return 0;
    }

    /// The other tensor is there already.
    @Override
    public double bytes(List<Tensor> inputs, Tensor output) {
        return 0;
    }

    private boolean changed(Tensor original, int offset) {
        return Float.floatToRawIntBits(original.at(offset)) != Float.floatToRawIntBits(replacement.at(offset));
    }
}
