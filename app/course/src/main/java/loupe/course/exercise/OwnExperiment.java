package loupe.course.exercise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import loupe.course.expression.Value;

/// The experiment that an exercise asks about: its id, and the settings it starts with. `site('name')` in the answers
/// is a tensor of it. A setting whose value is the name of a constant or parameter takes that one's value.
public record OwnExperiment(String id, Map<String, Value> start) {

    public OwnExperiment {
        start = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(start));
    }

    /// The settings where `values` are the constants and the numbers of a variant.
    public Map<String, Value> start(Map<String, Value> values) {
        UnaryOperator<Value> filled =
                value -> value instanceof Value.Text(String name) ? values.getOrDefault(name, value) : value;
        Map<String, Value> settings = new LinkedHashMap<>();
        start.forEach((name, value) -> settings.put(name, filled.apply(value)));
        return settings;
    }
}
