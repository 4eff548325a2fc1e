package loupe.checker.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table that was read. `text` is the whole file, byte order mark included; lines without anything are no rows.
///
/// ```java
/// CsvTable roster = CsvTable.read("roster.csv", text);
/// int email = roster.column("email").orElseThrow();
/// ```
public record CsvTable(String file, String text, char separator, List<CsvRow> rows) {

    private static final int LINES_LOOKED_AT = 3; // to find the separator, as Canvas does

    public CsvTable {
        rows = List.copyOf(rows);
    }

    /// Reads a table whose cells are separated by commas, semicolons or tabs, whichever its first lines hold most of.
    /// Throws [ContentException] with the line of what is wrong.
    public static CsvTable read(String file, String text) {
        return read(file, text, separatorOf(text));
    }

    /// The same for a known separator.
    public static CsvTable read(String file, String text, char separator) {
        List<CsvRow> rows = new ArrayList<>();
        CsvCursor cursor = new CsvCursor(file, text, separator);
        while (cursor.more()) {
            CsvRow row = cursor.row();
            if (row.cells().size() > 1 || !row.value(0).isEmpty()) {
                rows.add(row);
            }
        }
        return new CsvTable(file, text, separator, rows);
    }

    /// The place of a column by its heading in the first row, whatever the case, from 0.
    public Optional<Integer> column(String heading) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<CsvCell> heads = rows.getFirst().cells();
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).value().strip().equalsIgnoreCase(heading)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// The headings.
    public List<String> headings() {
        return rows.isEmpty()
                ? List.of()
                : rows.getFirst().cells().stream()
                        .map(cell -> cell.value().strip())
                        .toList();
    }

    /// The rows below the headings.
    public List<CsvRow> body() {
        return rows.isEmpty() ? List.of() : rows.subList(1, rows.size());
    }

    private static char separatorOf(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = seen(text, candidate);
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    /// How often a character stands outside quotes in the first lines.
    private static long seen(String text, char wanted) {
        long count = 0;
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LINES_LOOKED_AT; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                count += c == wanted ? 1 : 0;
                lines += c == '\n' ? 1 : 0;
            }
        }
        return count;
    }
}
