package loupe.engine.op;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Each cell times a fixed factor, plus a fixed shift.
///
/// @param spoken how a reader writes it, after the input: `/ √16`
public record Affine(float factor, float shift, String spoken) implements Op {

    public static Affine scale(float factor) {
        return new Affine(factor, 0, "· " + Float.toString(factor));
    }

    /// 1/√d, which keeps the variance of a dot product of d terms at 1 (Vaswani et al. 2017, §3.2.1, arXiv 1706.03762).
    public static Affine overRootOf(int d) {
        return new Affine((float) (1 / Math.sqrt(d)), 0, "/ √" + d);
    }

    public static Affine over(float divisor) {
        return new Affine(1 / divisor, 0, "/ " + Float.toString(divisor));
    }

    @Override
    public String formula(List<String> inputs) {
        return inputs.get(0) + " " + spoken;
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return backend.affine(inputs.get(0), factor, shift);
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        return List.of(backend.affine(upstream, factor, 0));
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Reason.Operand x = Cells.operand(0, inputs.get(0), cell);
        return Reason.writer().show(x).say(" " + spoken).gives((double) factor * x.value() + shift);
    }
}
