package loupe.engine.model;

import java.util.function.Function;
import loupe.engine.pass.Pass;
import loupe.engine.property.Draw;
import loupe.engine.tensor.Tensor;

/// A model at work on a small text: every backend is checked on it.
///
/// @param of the model, a class of this package
/// @param drawn one try of it
public record ModelExample(String name, Class<?> of, Function<Draw, Drawn> drawn) {

    /// Weights to begin with, and what the model makes of any weights of these shapes.
    public record Drawn(Weights weights, Task task) {}

    /// Runs the model, which publishes its sites, and gives its loss.
    @FunctionalInterface
    public interface Task {
        Tensor loss(Pass pass, Weights weights);
    }
}
