package loupe.cli.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import loupe.checker.csv.CsvRow;
import loupe.checker.csv.CsvTable;
import loupe.course.source.ContentException;
import loupe.course.source.Problems;
import loupe.course.source.Shown;

/// What a person wrote into a review table: rows with something in the column `points`.
final class ReviewRows {

    /// One row. `points` is empty where a decision is to be undone.
    record Row(
            int line,
            String student,
            String submission,
            String exercise,
            String part,
            OptionalDouble points,
            String note) {}

    private static final String UNDO = "undo";
    private static final Pattern POINTS = Pattern.compile("[0-9]{1,6}([.,][0-9]{1,6})?");

    private final CsvTable table;
    private final Problems problems;

    private ReviewRows(CsvTable table) {
        this.table = table;
        this.problems = new Problems(table.file());
    }

    /// @throws ContentException with every line that cannot be read
    static List<Row> read(CsvTable table) {
        return new ReviewRows(table).rows();
    }

    private List<Row> rows() {
        int exercise = column("exercise");
        int part = column("part");
        int student = column("student");
        int submission = column("submission");
        int points = column("points");
        int note = column("note");
        problems.throwIfAny();
        List<Row> rows = new ArrayList<>();
        for (CsvRow row : table.body()) {
            String typed = row.value(points).strip();
            if (!typed.isEmpty()) {
                given(row, typed)
                        .ifPresent(given -> rows.add(new Row(
                                row.line(),
                                row.value(student).strip(),
                                row.value(submission).strip(),
                                row.value(exercise).strip(),
                                row.value(part).strip(),
                                given,
                                plain(row.value(note)))));
            }
        }
        problems.throwIfAny();
        return rows;
    }

    private Optional<OptionalDouble> given(CsvRow row, String typed) {
        if (typed.equalsIgnoreCase(UNDO)) {
            return Optional.of(OptionalDouble.empty());
        }
        if (POINTS.matcher(typed).matches()) {
            return Optional.of(OptionalDouble.of(new BigDecimal(typed.replace(',', '.')).doubleValue()));
        }
        problems.add(
                row.line(),
                0,
                "points " + Shown.quoted(typed) + " are no number",
                "write a number such as 1.5, or undo",
                "RV-01");
        return Optional.empty();
    }

    /// Without the apostrophe that keeps a spreadsheet from obeying the text.
    private static String plain(String note) {
        String text = note.strip();
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private int column(String heading) {
        Optional<Integer> column = table.column(heading);
        if (column.isEmpty()) {
            problems.add(
                    1,
                    0,
                    "there is no column " + Shown.quoted(heading),
                    "keep the columns of the review.csv that loupe check class wrote",
                    "RV-02");
        }
        return column.orElse(-1);
    }
}
