package loupe.checker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import loupe.course.exercise.OwnExperiment;
import loupe.course.expression.Names;
import loupe.course.expression.Value;

/// The runs of experiments that exercises ask about: a class of three hundred asks the same few again and again.
final class OwnRuns {

    private static final int MOST_KEPT = 16; // passes, each with its tensors

    /// What a run depends on.
    private record Start(String experiment, Map<String, Value> settings) {}

    private final StateRunner runner;
    private final Map<Start, Names> kept = new ConcurrentHashMap<>();

    OwnRuns(StateRunner runner) {
        this.runner = runner;
    }

    /// The sites of the experiment with the constants and the numbers of a variant filled in.
    Names of(OwnExperiment experiment, Map<String, Value> values) {
        Start start = new Start(experiment.id(), experiment.start(values));
        Names before = kept.get(start);
        if (before != null) {
            return before;
        }
        Names names = runner.run(start.experiment(), start.settings());
        if (kept.size() < MOST_KEPT) {
            kept.put(start, names);
        }
        return names;
    }
}
