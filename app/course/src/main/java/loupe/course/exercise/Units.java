package loupe.course.exercise;

import java.math.BigDecimal;
import java.util.Map;

/// Units that may follow a number, each with its size in the canonical unit.
public record Units(String canonical, Map<String, BigDecimal> sizes, boolean required) {
    public Units {
        sizes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(sizes));
    }
}
