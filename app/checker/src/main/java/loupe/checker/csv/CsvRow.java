package loupe.checker.csv;

import java.util.List;

/// A row of a table. `line` counts from 1; a row with line breaks in its cells covers several.
public record CsvRow(int line, List<CsvCell> cells) {

    public CsvRow {
        cells = List.copyOf(cells);
    }

    /// What stands in a column, from 0; empty where the row is too short.
    public String value(int column) {
        return column < cells.size() ? cells.get(column).value() : "";
    }

    /// Nothing but separators and spaces.
    public boolean blank() {
        return cells.stream().allMatch(cell -> cell.value().isBlank());
    }
}
