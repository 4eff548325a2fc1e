package loupe.engine.corpus;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a text has fixed so far: who the hero is, how many cats there are. Immutable.
final class Memory {
    static final Memory EMPTY = new Memory(Map.of());

    private final Map<String, String> values;
    private final int hash; // kept, because places are looked up by it all the time

    private Memory(Map<String, String> values) {
        this.values = values;
        this.hash = values.hashCode();
    }

    String get(String variable) {
        String value = values.get(variable);
        if (value == null) {
            throw new IllegalStateException(
                    "$" + variable + " is read before a value was kept in it: set it earlier in the rule");
        }
        return value;
    }

    Memory with(String variable, String value) {
        Map<String, String> next = new HashMap<>(values);
        next.put(variable, value);
        return new Memory(next);
    }

    Memory without(String variable) {
        Map<String, String> next = new HashMap<>(values);
        next.remove(variable);
        return new Memory(next);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Memory memory && hash == memory.hash && values.equals(memory.values));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
