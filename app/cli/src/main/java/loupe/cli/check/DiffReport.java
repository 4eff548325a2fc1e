package loupe.cli.check;

import java.io.IOException;
import java.util.List;

/// How a comparison of two packs is told.
interface DiffReport {

    /// First, and once.
    void packs(List<PackChanges.Change> changes) throws IOException;

    /// A student for whom something changes.
    void student(Regraded before, Regraded after) throws IOException;

    /// Last, and once. `regraded` is how many submissions were graded, `changed` for how many something changes,
    /// `difference` the sum of the points that are gained, or lost if negative.
    void totals(int regraded, int changed, double difference) throws IOException;
}
