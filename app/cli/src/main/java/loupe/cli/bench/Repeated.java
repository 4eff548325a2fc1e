package loupe.cli.bench;

import java.util.List;
import loupe.course.measure.Effort;
import loupe.engine.backend.Backend;

/// Work that is done again and again as it stands.
interface Repeated extends Workload {

    /// Makes everything ready on a backend. Each run of what is returned is the work, once.
    Runnable prepare(Backend backend);

    @Override
    default List<Measurement> race(List<Backend> backends, Effort effort) {
        return new Race(backends, effort).run(this);
    }
}
