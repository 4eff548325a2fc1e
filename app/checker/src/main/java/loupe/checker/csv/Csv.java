package loupe.checker.csv;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import loupe.course.source.Shown;

/// Writes tables: commas, quotes where they are needed, lines that end in CR LF (RFC 4180).
///
/// ```java
/// String text = Csv.line("name", "points") + Csv.line(Csv.inert(name), "6.4");
/// ```
public final class Csv {

    /// What a spreadsheet takes for a formula at the beginning of a cell, in full width too.
    private static final String OBEYED = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /// Outside text for a cell: an apostrophe before what would be a formula, invisible characters written out in
    /// hex. Line breaks stay. Numbers of our own need none of it.
    public static String inert(String text) {
        String plain = text.replace("\r\n", "\n");
        String shown = Arrays.stream(plain.split("\n", -1))
                .map(line -> Shown.clipped(line, Integer.MAX_VALUE))
                .collect(Collectors.joining("\n"));
        return !plain.isEmpty() && OBEYED.indexOf(plain.charAt(0)) >= 0 ? "'" + shown : shown;
    }

    public static String line(String... cells) {
        return line(List.of(cells));
    }

    public static String line(List<String> cells) {
        return line(',', cells);
    }

    /// One line with its end.
    public static String line(char separator, List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(String.valueOf(separator), "", "\r\n"));
    }

    /// The cell as it stands in a file. Either separator is put in quotes, because a spreadsheet may split at both.
    public static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r')
                && cell.equals(cell.strip());
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
