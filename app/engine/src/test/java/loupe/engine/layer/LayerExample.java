package loupe.engine.layer;

import java.util.List;
import java.util.function.Function;
import loupe.engine.op.FiniteDifferences.Computation;
import loupe.engine.property.Draw;
import loupe.engine.tensor.Tensor;

/// A layer at work on small inputs: its gradients, its rules and every backend are checked on it.
///
/// @param of the layer, a class of this package
/// @param drawn one try of it
public record LayerExample(String name, Class<?> of, Function<Draw, Drawn> drawn) {

    /// Inputs (the weights among them) and what the layer makes of them.
    public record Drawn(Computation computation, List<Tensor> inputs) {

        static Drawn of(Computation computation, Tensor... inputs) {
            return new Drawn(computation, List.of(inputs));
        }
    }
}
