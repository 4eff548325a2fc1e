package loupe.checker.marker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loupe.course.exercise.Answer;
import loupe.course.expression.Array;

/// Reads a painted grid: `011/001/000`, or rows of 0 and 1.
public final class PaintedGrid {

    private PaintedGrid() {}

    /// The grid, if it is one of this size.
    public static Optional<Array> read(Answer answer, int rows, int columns) {
        List<String> lines = switch (answer) {
            case Answer.Text(String text) -> Arrays.asList(text.strip().split("[/;\\n]"));
            case Answer.Items(List<Answer> items) ->
                items.stream().map(PaintedGrid::line).toList();
            case Answer.Fields f -> List.of();
        };
        if (lines.size() != rows) {
            return Optional.empty();
        }
        double[][] cells = new double[rows][];
        List<String> clean = new ArrayList<>();
        for (String line : lines) {
            clean.add(line.replaceAll("[\\s,\\[\\]]", ""));
        }
        for (int i = 0; i < rows; i++) {
            if (!clean.get(i).matches("[01]{" + columns + "}")) {
                return Optional.empty();
            }
            cells[i] = clean.get(i).chars().mapToDouble(c -> c - '0').toArray();
        }
        return Optional.of(Array.matrix(cells));
    }

    private static String line(Answer row) {
        return row instanceof Answer.Items(List<Answer> cells)
                ? String.join("", cells.stream().map(Answer::shown).toList())
                : row.shown();
    }
}
