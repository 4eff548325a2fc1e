package loupe.course.experiment;

import java.util.List;
import java.util.function.Supplier;
import loupe.engine.backend.Backend;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Probe;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// What an experiment works with: a backend, the trained models, and what was computed before. Safe to share between
/// threads.
///
/// @param computing which backend computes the next pass, and what becomes of one on which it fails
public record Lab(Computing computing, Models models, Workshop workshop) {

    /// A lab that has computed nothing yet and always works with one backend.
    public Lab(Backend backend, Models models) {
        this(() -> backend, models, new Workshop());
    }

    /// The backend that is chosen now.
    public Backend backend() {
        return computing.backend();
    }

    /// The same lab on one backend alone.
    public Lab on(Backend backend) {
        return new Lab(() -> backend, models, workshop);
    }

    /// Runs an experiment. Every pass that a learner sees comes from here, so that a backend which fails costs nothing.
    ///
    /// @throws RefusedException in the learner's words, if the settings cannot be run
    public Trace run(Experiment experiment, Settings settings) {
        return computing.run(experiment, settings, this);
    }

    /// Numbers that took long to compute on this backend, computed if they are not known yet.
    float[] numbers(Object key, Supplier<float[]> compute) {
        return workshop.numbers(backend().name(), key, compute);
    }

    /// A training on this backend, begun if there is none yet.
    Training training(Object key, Supplier<Training> begin) {
        return workshop.training(backend().name(), key, begin);
    }

    /// A pass in which the learner's edits take effect at their sites.
    public Pass pass(Settings settings) {
        return pass(settings, Probe.NONE);
    }

    /// The same with an intervention of the experiment itself, which comes before the learner's edits.
    public Pass pass(Settings settings, Probe intervention) {
        List<Edit> edits = settings.edits();
        return Pass.on(
                backend(),
                edits.isEmpty() ? intervention : (site, tensor) -> edited(edits, site, intervention.at(site, tensor)));
    }

    /// Edits of cells that the tensor no longer has (the text grew shorter) wait until it has them again.
    private static Tensor edited(List<Edit> edits, String site, Tensor tensor) {
        Tensor changed = tensor;
        for (Edit edit : edits) {
            if (edit.site().equals(site) && inside(tensor.axes(), edit.cell())) {
                changed = changed.with(edit.value(), edit.cell());
            }
        }
        return changed;
    }

    private static boolean inside(Axes axes, int[] cell) {
        if (cell.length != axes.rank()) {
            return false;
        }
        for (int i = 0; i < cell.length; i++) {
            if (cell[i] < 0 || cell[i] >= axes.get(i).size()) {
                return false;
            }
        }
        return true;
    }
}
