package loupe.engine.op;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// One step of a computation. The forward rule, its derivative and its explanation stand side by side.
public interface Op {

    /// As it stands in a formula, with the names of the inputs put in: `softmax(scores)`.
    String formula(List<String> inputs);

    Tensor forward(Backend backend, List<Tensor> inputs);

    /// Given dL/d(output), dL/d(input) for each input; null for an input that no gradient reaches (ids, masks).
    List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream);

    /// Which numbers made one cell of the output, and how.
    Reason reason(List<Tensor> inputs, Tensor output, int[] cell);

    /// Floating-point operations, a multiply-add counted as two.
    default double flops(List<Tensor> inputs, Tensor output) {
        return output.size();
    }

    /// Bytes that go between memory and processor if every input is read once and the output written once, four for
    /// each number. What a cache keeps near is not taken off: it depends on the machine.
    default double bytes(List<Tensor> inputs, Tensor output) {
        return Float.BYTES * (inputs.stream().mapToDouble(Tensor::size).sum() + output.size());
    }
}
