package loupe.course.expression;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The one fixed table of functions. A new function is one line in one of the lists below.
public final class Functions {

    private static final Map<String, Builtin> TABLE = table();

    private Functions() {}

    private static Map<String, Builtin> table() {
        Map<String, Builtin> table = new LinkedHashMap<>();
        Stream.of(
                        ElementFunctions.LIST,
                        ReducingFunctions.LIST,
                        MatrixFunctions.LIST,
                        AttentionFunctions.LIST,
                        SamplingFunctions.LIST,
                        ListFunctions.LIST,
                        TextFunctions.LIST,
                        LiveFunctions.LIST)
                .flatMap(List::stream)
                .forEach(f -> table.put(f.name(), f));
        return table;
    }

    public static Optional<Builtin> find(String name) {
        return Optional.ofNullable(TABLE.get(name));
    }

    public static Collection<String> names() {
        return TABLE.keySet();
    }

    /// All functions, for the page that lists them.
    public static Collection<Builtin> all() {
        return List.copyOf(TABLE.values());
    }
}
