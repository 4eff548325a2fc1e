package loupe.checker.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import loupe.course.exercise.Answer;
import loupe.course.exercise.NumberRules;

/// Reads rows of numbers: `[0.2, 0.1]`, `0.2 0.1`, `0.2; 0.1`, `[[1, 0], [0, 1]]`, `1 0; 0 1`, or cells
/// that were filled in one by one.
public final class CellsReader {

    private static final int MOST_CELLS = 10_000;
    private static final int LONGEST = 64 * 1024; // characters
    private static final Pattern TWO_NUMBERS = Pattern.compile("[0-9.]\\s+[-+]?[0-9.]");
    private static final Pattern BETWEEN_ROWS = Pattern.compile("\\]\\s*[,;]?\\s*\\[");

    private final NumberRules rules;
    private final NumberReader cells;

    public CellsReader(NumberRules rules) {
        this.rules = rules;
        this.cells = NumberReader.ofCells(rules);
    }

    /// A row of numbers.
    public CellsReading vector(Answer answer) {
        return switch (answer) {
            case Answer.Text(String text) -> typed(text, List.of());
            case Answer.Items(List<Answer> items) ->
                rows(List.of(items.stream().map(Answer::shown).toList()));
            case Answer.Fields f -> new CellsReading.Unreadable("write the numbers in a row");
        };
    }

    /// Rows of numbers.
    public CellsReading matrix(Answer answer) {
        return switch (answer) {
            case Answer.Text(String text) -> typed(text, List.of(';', '\n'));
            case Answer.Items(List<Answer> items) -> {
                List<List<String>> rows = new ArrayList<>();
                for (Answer row : items) {
                    switch (row) {
                        case Answer.Items(List<Answer> inner) ->
                            rows.add(inner.stream().map(Answer::shown).toList());
                        default -> {
                            Optional<List<String>> split = split(row.shown());
                            if (split.isEmpty()) {
                                yield ambiguous();
                            }
                            rows.add(split.get());
                        }
                    }
                }
                yield rows(rows);
            }
            case Answer.Fields f -> new CellsReading.Unreadable("write the numbers in rows");
        };
    }

    private CellsReading typed(String raw, List<Character> rowEnds) {
        if (raw.length() > LONGEST) {
            return new CellsReading.Unreadable("that is too long to be read");
        }
        String text = raw.strip();
        boolean nested = text.replace(" ", "").startsWith("[[");
        text = outerBrackets(text);
        List<String> lines = new ArrayList<>();
        if (nested && !rowEnds.isEmpty()) {
            lines.addAll(Arrays.asList(BETWEEN_ROWS.split(outerBrackets(text))));
        } else if (!rowEnds.isEmpty()) {
            lines.addAll(
                    Arrays.stream(text.split("[;\n]")).filter(l -> !l.isBlank()).toList());
        } else {
            lines.add(text);
        }
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            Optional<List<String>> split = split(line);
            if (split.isEmpty()) {
                return ambiguous();
            }
            rows.add(split.get());
        }
        return rows(rows);
    }

    private static String outerBrackets(String text) {
        String inner = text.strip();
        boolean square = inner.startsWith("[") && inner.endsWith("]") && inner.length() > 1;
        boolean round = inner.startsWith("(") && inner.endsWith(")") && inner.length() > 1;
        return square || round ? inner.substring(1, inner.length() - 1).strip() : inner;
    }

    /// The cells of one row; empty if a comma could be a decimal comma as well as a separator.
    private Optional<List<String>> split(String row) {
        String line = outerBrackets(row).replaceAll("\\s*([/^*×·])\\s*", "$1");
        if (line.indexOf(';') >= 0 || line.indexOf('\n') >= 0) {
            return Optional.of(pieces(line, "[;\n]"));
        }
        if (rules.decimal() == ',' || line.indexOf(',') < 0) {
            return Optional.of(pieces(line, "\\s+"));
        }
        List<String> parts = pieces(line, ",");
        return parts.stream().anyMatch(p -> TWO_NUMBERS.matcher(p).find()) ? Optional.empty() : Optional.of(parts);
    }

    private static List<String> pieces(String line, String at) {
        return Arrays.stream(line.strip().split(at, -1)).map(String::strip).toList();
    }

    private CellsReading ambiguous() {
        return new CellsReading.Unreadable(
                "comma is ambiguous here: use decimal points, and commas or spaces between numbers");
    }

    private CellsReading rows(List<List<String>> texts) {
        long count = texts.stream().mapToLong(List::size).sum();
        if (count == 0) {
            return new CellsReading.Unreadable("numbers are missing");
        }
        if (count > MOST_CELLS) {
            return new CellsReading.Unreadable("more than 10,000 numbers cannot be read");
        }
        List<List<Written>> rows = new ArrayList<>();
        for (List<String> line : texts) {
            List<Written> row = new ArrayList<>();
            for (String cell : line) {
                switch (cells.read(cell)) {
                    case NumberReading.Read(Written number) -> row.add(number);
                    case NumberReading.Unreadable(String reason) -> {
                        return new CellsReading.Unreadable(reason);
                    }
                }
            }
            rows.add(List.copyOf(row));
            if (row.size() != rows.getFirst().size()) {
                return new CellsReading.Unreadable("the rows are not equally long: row 1 has "
                        + rows.getFirst().size() + " numbers, row " + rows.size() + " has " + row.size());
            }
        }
        return rows.getFirst().isEmpty()
                ? new CellsReading.Unreadable("numbers are missing")
                : new CellsReading.Read(rows);
    }
}
