package loupe.cli.bench;

import java.util.List;
import loupe.course.measure.Ceilings;

/// Says what was measured, as it comes.
interface Report {

    /// The machine, before anything else.
    void begin(Ceilings ceilings);

    /// One piece of work, on all backends.
    void tell(Workload workload, List<Measurement> measurements);

    /// Nothing more comes.
    void end();
}
