package loupe.engine.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import loupe.engine.pass.Closest;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// All learned numbers of a model: names to tensors, in a fixed order. Immutable; a training step makes new ones.
public final class Weights {

    private final Map<String, Tensor> tensors;
    private final String scope;

    private Weights(Map<String, Tensor> tensors, String scope) {
        this.tensors = tensors;
        this.scope = scope;
    }

    /// Keeps the order of the map.
    public static Weights of(Map<String, Tensor> tensors) {
        return new Weights(Collections.unmodifiableMap(new LinkedHashMap<>(tensors)), "");
    }

    /// The same weights, with names that begin with `part.` understood without it.
    public Weights in(String part) {
        return new Weights(tensors, scope + part + ".");
    }

    /// @throws IllegalArgumentException naming the closest weight if there is none of that name
    public Tensor get(String name) {
        Tensor tensor = find(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no weight \"" + scope + name + "\"; "
                    + Closest.to(scope + name, tensors.keySet())
                            .map(s -> "did you mean " + s + "?")
                            .orElse("there are none"));
        }
        return tensor;
    }

    public @Nullable Tensor find(String name) {
        return tensors.get(scope + name);
    }

    /// All names with their tensors, whatever the scope.
    public Map<String, Tensor> all() {
        return tensors;
    }

    public List<String> names() {
        return List.copyOf(tensors.keySet());
    }

    /// How many numbers there are to learn.
    public long count() {
        return tensors.values().stream().mapToLong(Tensor::size).sum();
    }

    /// New weights under the same names.
    public Weights map(BiFunction<String, Tensor, Tensor> change) {
        Map<String, Tensor> changed = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> changed.put(name, change.apply(name, tensor)));
        return of(changed);
    }
}
