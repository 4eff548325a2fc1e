package loupe.workbench.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import loupe.course.trust.Gate;
import loupe.course.trust.TrialResult;
import loupe.engine.backend.Backends;
import loupe.engine.backend.Driver;
import loupe.engine.trust.Attempts;
import loupe.engine.trust.Budget;

/// Choices of backends among Java's own and some native drivers whose trials end as the test says.
final class TestChoice {

    private static final Budget PATIENT = new Budget(Duration.ofMinutes(1), 20, Duration.ofMinutes(1));

    private final Path folder;
    private final List<Driver> drivers;
    private final Map<Driver, TrialResult> outcomes = new ConcurrentHashMap<>();

    /// @param folder of a learner
    TestChoice(Path folder, Driver... natives) {
        this.folder = folder;
        this.drivers = new ArrayList<>(
                Backends.drivers().stream().filter(it -> !it.isNative()).toList());
        this.drivers.addAll(List.of(natives));
    }

    /// From now on the trial of that driver ends so; without an outcome it does not even start.
    void outcome(Driver driver, TrialResult result) {
        outcomes.put(driver, result);
    }

    /// A program that starts with that folder.
    BackendChoice choice() {
        Gate gate = new Gate(drivers, it -> Optional.ofNullable(outcomes.get(it)), folder, work -> {});
        return new BackendChoice(gate, new Attempts(PATIENT), InstantSource.system());
    }
}
