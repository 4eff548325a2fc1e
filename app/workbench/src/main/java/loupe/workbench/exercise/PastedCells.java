package loupe.workbench.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Cells as a spreadsheet puts them on the clipboard, or as a file with commas or semicolons has them: a row a line.
///
/// What parts the cells is the first of tab, semicolon and comma that stands in the text; empty cells stay empty. A
/// comma parts cells only where no number could have it.
final class PastedCells {

    private static final int LONGEST = 64 * 1024; // characters

    private PastedCells() {}

    /// The cells, still as text; empty if this is no table but numbers in some other writing.
    ///
    /// @param commas whether a comma stands between numbers and never in one
    static Optional<List<List<String>>> of(String text, boolean commas) {
        List<String> lines =
                text.strip().lines().filter(line -> !line.isBlank()).toList();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.indexOf('\t') >= 0) {
            return Optional.of(cut(text.lines().filter(line -> !line.isEmpty()).toList(), "\t"));
        }
        if (lines.size() < 2 || text.indexOf('[') >= 0 || text.indexOf('(') >= 0) {
            return Optional.empty();
        }
        if (text.indexOf(';') >= 0) {
            return rowsEndWithSemicolons(lines) ? Optional.empty() : Optional.of(cut(lines, ";"));
        }
        return commas && text.indexOf(',') >= 0 ? Optional.of(cut(lines, ",")) : Optional.empty();
    }

    private static boolean rowsEndWithSemicolons(List<String> lines) {
        return lines.stream().allMatch(line -> line.indexOf(';') < 0 || line.indexOf(';') == line.length() - 1);
    }

    private static List<List<String>> cut(List<String> lines, String at) {
        return lines.stream()
                .map(line ->
                        Arrays.stream(line.split(at, -1)).map(String::strip).toList())
                .toList();
    }
}
