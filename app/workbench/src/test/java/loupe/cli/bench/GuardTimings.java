package loupe.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loupe.course.measure.Effort;
import loupe.course.measure.Stopwatch;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.trust.Attempts;
import loupe.engine.trust.Budget;
import org.junit.jupiter.api.Test;

/// What the guard costs, for the note: run it by its name on a quiet machine.
class GuardTimings {
    @Test
    void workWithAndWithoutGuard() {
        Attempts attempts = new Attempts(Budget.USUAL);
        for (Workload named : Workloads.standard().named(System.getProperty("loupe.workloads", "W1,W2"))) {
            Repeated workload = (Repeated) named;
            for (Backend backend : Backends.find().ready()) {
                Runnable plain = workload.prepare(backend);
                Runnable guarded = () -> attempts.run(backend, it -> {
                    workload.prepare(it).run();
                    return true;
                });
                Runnable preparing = () -> workload.prepare(backend).run();
                Stopwatch stopwatch = new Stopwatch(Effort.USUAL);
                stopwatch.warm(preparing);
                stopwatch.warm(guarded);
                List<Double> without = new ArrayList<>();
                List<Double> with = new ArrayList<>();
                for (int turn = 0; turn < 3; turn++) {
                    without.addAll(stopwatch.count(preparing, 3));
                    with.addAll(stopwatch.count(guarded, 3));
                }
                System.out.printf(
                        Locale.ROOT,
                        "%s %s: %.1f us without, %.1f us with guard%n",
                        workload.id(),
                        backend.id(),
                        1e6 * median(without),
                        1e6 * median(with));
            }
        }
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
    }
}
