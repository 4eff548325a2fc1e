package loupe.course.experiment;

import java.util.List;
import loupe.engine.pass.Trace;

/// A named run that can be repeated: what can be set, and the pass that follows from it. Pure: the same settings and
/// models give the same trace, on any thread.
public interface Experiment {

    /// As lessons and state files call it: `many-heads`.
    String id();

    /// What can be set, in the order in which it is shown.
    List<Setting<?>> settings();

    /// Runs it. Every number that the lesson shows is a site of the trace; what is no tensor by nature (a list of
    /// words)
    /// is given as labels along an axis.
    ///
    /// @throws RefusedException in the learner's words, if the settings cannot be run
    Trace run(Settings settings, Lab lab);

    /// Settings at their first values.
    default Settings start() {
        return Settings.of(settings());
    }
}
