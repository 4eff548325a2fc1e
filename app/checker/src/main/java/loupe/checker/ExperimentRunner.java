package loupe.checker;

import java.util.Map;
import loupe.course.content.SettingValues;
import loupe.course.content.TraceNames;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Settings;
import loupe.course.expression.Names;
import loupe.course.expression.Value;

/// Runs the experiment that a pane is named after. Settings that a goal does not read keep their first values.
public record ExperimentRunner(Lab lab) implements StateRunner {

    @Override
    public Names run(String pane, Map<String, Value> state) {
        Experiment experiment = Experiments.find(pane)
                .orElseThrow(() -> new IllegalStateException("there is no experiment called " + pane));
        Settings settings = SettingValues.apply(experiment.start(), state);
        return new TraceNames(lab.run(experiment, settings));
    }
}
