package loupe.course.experiment;

import java.util.function.Function;
import loupe.engine.backend.Backend;
import loupe.engine.pass.Trace;

/// What computes the passes of a lab. Only the backend must be named; what becomes of a pass on which it fails may be.
@FunctionalInterface
public interface Computing {

    /// The backend that is chosen now; it may be another one each time.
    Backend backend();

    /// Makes a pass of the experiment.
    default Trace run(Experiment experiment, Settings settings, Lab lab) {
        return experiment.run(settings, lab.on(backend()));
    }

    /// Whether the backend is to blame for what went wrong when somebody looked at a tensor, as where it lies on a
    /// device that is gone. Then the next pass is made elsewhere.
    default boolean isToBlame(Throwable trouble, Lab lab) {
        return false;
    }

    /// Does some other work on a backend.
    ///
    /// @throws loupe.engine.backend.BackendFailure if the backend cannot do it
    default <T> T work(Backend on, Function<? super Backend, ? extends T> work) {
        return work.apply(on);
    }
}
