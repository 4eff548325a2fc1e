package loupe.checker;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import loupe.course.expression.Names;
import loupe.course.expression.Value;

/// The sites of an experiment, run at most once and only when asked.
final class LiveNames implements Names {

    private final Supplier<Names> run;
    private Optional<Names> sites = Optional.empty();

    LiveNames(Supplier<Names> run) {
        this.run = run;
    }

    private Names sites() {
        if (sites.isEmpty()) {
            sites = Optional.of(run.get());
        }
        return sites.get();
    }

    @Override
    public Optional<Value> find(String name) {
        return sites().find(name);
    }

    @Override
    public Optional<Value> site(String name) {
        return sites().site(name);
    }

    @Override
    public List<String> labels(String site, String axis) {
        return sites().labels(site, axis);
    }

    @Override
    public Collection<String> known() {
        return sites().known();
    }
}
