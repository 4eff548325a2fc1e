package loupe.workbench.architecture.sinner;

import loupe.course.experiment.Experiment;
import loupe.course.experiment.Lab;
import loupe.engine.pass.Trace;

/// Sins: runs an experiment past the lab.
public final class OwnPass {
    Trace run(Experiment experiment, Lab lab) {
        return experiment.run(experiment.start(), lab);
    }
}
