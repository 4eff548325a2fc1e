package loupe.cli.check;

import java.util.Map;
import java.util.Optional;
import loupe.checker.ExperimentRunner;
import loupe.checker.StateRunner;
import loupe.course.Home;
import loupe.course.Obstacle;
import loupe.course.experiment.Lab;
import loupe.course.experiment.ShippedModels;
import loupe.course.expression.Names;
import loupe.course.expression.Value;
import loupe.engine.backend.EjmlBackend;

/// Runs experiments for goals that ask about a pane's tensors. Nothing is loaded before the first one does.
final class LabOnDemand implements StateRunner {

    private Optional<StateRunner> lab = Optional.empty();

    @Override
    public Names run(String pane, Map<String, Value> state) {
        return lab().run(pane, state);
    }

    private synchronized StateRunner lab() {
        if (lab.isEmpty()) {
            try {
                ShippedModels models = new ShippedModels(Home.find().assets().resolve("models"));
                lab = Optional.of(new ExperimentRunner(new Lab(new EjmlBackend(), models)));
            } catch (Obstacle e) {
                throw new IllegalStateException("its pane needs the lessons of Loupe, which are not here", e);
            }
        }
        return lab.get();
    }
}
