package loupe.engine.pass;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Combination;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// How much a loss changes with every cell of every tensor that it was computed from: the tape walked backwards, each
/// operation handing its upstream gradient on to its inputs (reverse-mode differentiation; Linnainmaa 1970).
public final class Gradients {

    private final Map<Tensor, Tensor> gradients;

    private Gradients(Map<Tensor, Tensor> gradients) {
        this.gradients = gradients;
    }

    /// From a single number.
    public static Gradients of(Trace trace, Tensor loss) {
        return of(trace, loss, Tensor.full(loss.axes(), 1));
    }

    /// The same while the pass is still under way: nothing waits for it.
    public static Gradients of(Pass pass, Tensor loss) {
        return of(pass.tape(), loss, Tensor.full(loss.axes(), 1));
    }

    /// From a tensor, given dL/d(that tensor).
    public static Gradients of(Trace trace, Tensor output, Tensor upstream) {
        return of(trace.tape(), output, upstream);
    }

    private static Gradients of(Tape tape, Tensor output, Tensor upstream) {
        Backend backend = tape.backend;
        Map<Tensor, Tensor> gradients = new IdentityHashMap<>();
        gradients.put(output, upstream);
        List<Node> nodes = tape.nodes;
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            Tensor above = gradients.get(node.output());
            if (above == null) {
                continue;
            }
            List<@Nullable Tensor> below = node.op().backward(backend, node.inputs(), node.output(), above);
            for (int j = 0; j < below.size(); j++) {
                Tensor part = below.get(j);
                if (part != null) {
                    gradients.merge(node.inputs().get(j), part, (a, b) -> backend.combine(Combination.ADD, a, b));
                }
            }
        }
        return new Gradients(gradients);
    }

    public boolean reach(Tensor tensor) {
        return gradients.containsKey(tensor);
    }

    /// dL/d(tensor), of the same axes; zeros where the loss does not depend on it.
    public Tensor of(Tensor tensor) {
        Tensor gradient = gradients.get(tensor);
        return gradient == null ? Tensor.zeros(tensor.axes()) : gradient;
    }
}
