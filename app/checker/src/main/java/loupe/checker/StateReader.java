package loupe.checker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.checker.marker.PaintedGrid;
import loupe.checker.number.CellsReader;
import loupe.checker.number.CellsReading;
import loupe.checker.number.NumberReader;
import loupe.checker.number.NumberReading;
import loupe.checker.number.Written;
import loupe.course.exercise.Answer;
import loupe.course.exercise.NumberRules;
import loupe.course.exercise.StateField;
import loupe.course.expression.Array;
import loupe.course.expression.Value;

/// Reads the settings of a pane that a goal looks at; all others are passed over.
final class StateReader {

    /// The settings by name, or a sentence on what cannot be used.
    sealed interface State {
        record Read(Map<String, Value> values) implements State {}

        record Unreadable(String reason) implements State {}
    }

    private StateReader() {}

    static State read(Answer answer, Map<String, StateField> fields) {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, Answer> given = answer instanceof Answer.Fields(Map<String, Answer> f) ? f : Map.of();
        for (var field : fields.entrySet()) {
            Answer raw = given.getOrDefault(field.getKey(), Answer.NOTHING);
            Optional<Value> value = value(raw, field.getValue());
            if (value.isEmpty()) {
                return new State.Unreadable(
                        field.getKey() + " must be " + wish(field.getValue()) + ", got \"" + raw.shown() + "\"");
            }
            values.put(field.getKey(), value.get());
        }
        return new State.Read(values);
    }

    private static Optional<Value> value(Answer raw, StateField field) {
        return switch (field) {
            case StateField.Decimal(double least, double most) -> number(raw, least, most, false);
            case StateField.Whole(int least, int most) -> number(raw, least, most, true);
            case StateField.Grid(int rows, int columns) ->
                PaintedGrid.read(raw, rows, columns).map(a -> a);
            case StateField.Numbers(int rows, int columns) -> numbers(raw, rows, columns);
            case StateField.Choice(List<String> words) ->
                words.contains(raw.shown()) ? Optional.of(Value.of(raw.shown())) : Optional.empty();
            case StateField.Switch s ->
                switch (raw.shown()) {
                    case "true", "on" -> Optional.of(Value.of(true)); // a pane writes on, an author true
                    case "false", "off" -> Optional.of(Value.of(false));
                    default -> Optional.empty();
                };
            case StateField.Words(int longest) ->
                raw.shown().length() <= longest ? Optional.of(Value.of(raw.shown())) : Optional.empty();
        };
    }

    private static Optional<Value> number(Answer raw, double least, double most, boolean whole) {
        var reader = NumberReader.ofCells(NumberRules.USUAL);
        if (!(reader.read(raw.shown()) instanceof NumberReading.Read(Written number))) {
            return Optional.empty();
        }
        double value = number.toDouble();
        boolean fits = value >= least && value <= most && (!whole || number.whole());
        return fits ? Optional.of(Value.of(value)) : Optional.empty();
    }

    /// A state writes a row's end as `/`.
    private static Optional<Value> numbers(Answer raw, int rows, int columns) {
        Answer parted = raw instanceof Answer.Text(String text) ? Answer.of(text.replace('/', ';')) : raw;
        if (!(new CellsReader(NumberRules.USUAL).matrix(parted) instanceof CellsReading.Read(List<List<Written>> cells))
                || cells.size() != rows
                || cells.getFirst().size() != columns) {
            return Optional.empty();
        }
        return Optional.of(Array.matrix(cells.stream()
                .map(row -> row.stream().mapToDouble(Written::toDouble).toArray())
                .toArray(double[][]::new)));
    }

    private static String wish(StateField field) {
        return switch (field) {
            case StateField.Decimal(double least, double most) -> "a number from " + least + " to " + most;
            case StateField.Whole(int least, int most) -> "a whole number from " + least + " to " + most;
            case StateField.Grid(int rows, int columns) -> rows + " rows of " + columns + " cells, 0 or 1";
            case StateField.Numbers(int rows, int columns) -> rows + " rows of " + columns + " numbers";
            case StateField.Choice(List<String> words) -> "one of " + String.join(", ", words);
            case StateField.Switch s -> "true or false";
            case StateField.Words(int longest) -> "text of at most " + longest + " characters";
        };
    }
}
