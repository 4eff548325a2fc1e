package loupe.checker.csv;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Changes single cells of a table and nothing else: byte order mark, line ends, quotes and separators of all other
/// cells stay as they were.
public final class CsvPatch {

    private record Change(int end, String text) {}

    private final CsvTable table;
    private final Map<Integer, Change> changes = new TreeMap<>(); // by where they begin

    public CsvPatch(CsvTable table) {
        this.table = table;
    }

    /// Puts a value into a cell; a row that is too short grows.
    public void put(CsvRow row, int column, String value) {
        List<CsvCell> cells = row.cells();
        if (column < cells.size()) {
            CsvCell cell = cells.get(column);
            if (!cell.value().equals(value)) {
                changes.put(cell.begin(), new Change(cell.end(), Csv.quoted(value)));
            }
            return;
        }
        int end = cells.getLast().end();
        String gap = String.valueOf(table.separator()).repeat(column - cells.size() + 1);
        changes.put(end, new Change(end, gap + Csv.quoted(value)));
    }

    /// The whole file with the changes.
    public String text() {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Map.Entry<Integer, Change> change : changes.entrySet()) {
            out.append(table.text(), at, change.getKey())
                    .append(change.getValue().text());
            at = change.getValue().end();
        }
        return out.append(table.text(), at, table.text().length()).toString();
    }
}
