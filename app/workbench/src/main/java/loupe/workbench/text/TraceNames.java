package loupe.workbench.text;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import loupe.course.expression.Names;
import loupe.course.expression.Value;
import loupe.engine.pass.Trace;

/// The sites of one pass as names for expressions: `pattern[2, 3]`, `site('blocks.0.attn.pattern')`.
public record TraceNames(Trace trace) implements Names {

    @Override
    public Optional<Value> find(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Value> site(String name) {
        return trace.has(name) ? Optional.of(Value.of(trace.get(name))) : Optional.empty();
    }

    @Override
    public List<String> labels(String site, String axis) {
        boolean known = trace.has(site) && trace.get(site).axes().has(axis);
        return known ? trace.labels(site, axis) : List.of();
    }

    @Override
    public Collection<String> known() {
        return trace.sites();
    }
}
