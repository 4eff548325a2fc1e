package loupe.engine.train;

import java.util.LinkedHashMap;
import java.util.Map;
import loupe.engine.model.Weights;

/// What an optimizer remembers from step to step: for each of its memories (`mean`, `square`, `velocity`), one
/// tensor a weight, and how many steps it has made.
public record OptimizerState(int steps, Map<String, Weights> memories) {
    public OptimizerState {
        memories = Map.copyOf(memories);
    }

    /// Before the first step: nothing to remember.
    public static OptimizerState fresh() {
        return new OptimizerState(0, Map.of());
    }

    /// A memory of this name; zeros in the shape of the weights before the first step.
    Weights memory(String name, Weights weights) {
        Weights memory = memories.get(name);
        return memory != null
                ? memory
                : weights.map((weight, tensor) -> loupe.engine.tensor.Tensor.zeros(tensor.axes()));
    }

    /// The state one step later with these memories.
    OptimizerState next(Map<String, Weights> renewed) {
        return new OptimizerState(steps + 1, new LinkedHashMap<>(renewed));
    }
}
