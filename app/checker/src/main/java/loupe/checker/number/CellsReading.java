package loupe.checker.number;

import java.util.List;

/// What came of reading a vector or a matrix.
public sealed interface CellsReading {

    /// Rows of equal length, at least one cell. A vector has one row.
    record Read(List<List<Written>> rows) implements CellsReading {
        public Read {
            rows = List.copyOf(rows);
        }
    }

    /// `reason` is said to the learner.
    record Unreadable(String reason) implements CellsReading {}
}
