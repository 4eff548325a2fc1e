package loupe.cli.bench;

import java.util.ArrayList;
import java.util.List;
import loupe.course.measure.Effort;
import loupe.course.measure.Stopwatch;
import loupe.course.measure.Timing;
import loupe.engine.backend.Backend;

/// Times one piece of work on several backends in turns, so that whatever else the machine does meets all of them.
record Race(List<Backend> backends, Effort effort) {
    private static final int TURNS = 3;

    List<Measurement> run(Repeated workload) {
        Stopwatch stopwatch = new Stopwatch(effort);
        List<Runner> runners = new ArrayList<>();
        for (Backend backend : backends) {
            Runner runner = new Runner(backend.id(), workload.prepare(backend), new ArrayList<>());
            stopwatch.warm(runner.work());
            runners.add(runner);
        }
        for (int turn = 0; turn < TURNS; turn++) {
            for (Runner runner : runners) {
                runner.seconds().addAll(stopwatch.count(runner.work(), TURNS));
            }
        }
        return runners.stream()
                .map(runner -> new Measurement(workload, runner.id(), Timing.of(runner.seconds())))
                .toList();
    }

    private record Runner(String id, Runnable work, List<Double> seconds) {}
}
