package loupe.cli.bench;

import java.util.List;
import java.util.Map;
import loupe.engine.backend.Backend;

/// Whoever has lessons with knobs and can paint them. The bench has neither; the workbench hands it one.
@FunctionalInterface
public interface Painter {

    /// Turns the knobs of the lessons, which are computed by each backend in turn, so that whatever else the machine
    /// does meets all of them.
    ///
    /// @return for each backend the seconds of every turn, from the knob to its pixels, without those that warm up
    /// @throws loupe.engine.backend.BackendFailure if a backend cannot do its part
    Map<Backend, List<Double>> seconds(List<Backend> backends);
}
