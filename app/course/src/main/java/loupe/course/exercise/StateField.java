package loupe.course.exercise;

import java.util.List;

/// One setting of a pane that a goal reads, and what it may be.
public sealed interface StateField {

    record Decimal(double least, double most) implements StateField {}

    record Whole(int least, int most) implements StateField {}

    /// Painted cells: rows of 0 and 1.
    record Grid(int rows, int columns) implements StateField {}

    /// Numbers in rows.
    record Numbers(int rows, int columns) implements StateField {}

    record Choice(List<String> words) implements StateField {
        public Choice {
            words = List.copyOf(words);
        }
    }

    record Switch() implements StateField {}

    record Words(int longest) implements StateField {}
}
