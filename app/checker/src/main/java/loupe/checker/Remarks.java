package loupe.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.course.exercise.Invariant;
import loupe.course.exercise.Item;
import loupe.course.exercise.Option;
import loupe.course.exercise.Question;
import loupe.course.exercise.Show;
import loupe.course.exercise.Tolerance;
import loupe.course.expression.Array;
import loupe.course.expression.ExpressionException;
import loupe.course.expression.Format;
import loupe.course.expression.Names;
import loupe.course.expression.Value;

/// What is said beside the verdict.
final class Remarks {

    private Remarks() {}

    /// One sentence for each row that breaks the invariant; rows are counted from 1.
    static List<String> of(Invariant invariant, Value answer, Names names) {
        List<String> remarks = new ArrayList<>();
        try {
            Value value = invariant
                    .expression()
                    .evaluate(Names.of(Map.of("answer", answer)).or(names));
            double[] numbers = value instanceof Array a ? a.toDoubles() : new double[] {number(value)};
            for (int i = 0; i < numbers.length; i++) {
                if (!(Math.abs(numbers[i] - invariant.equals()) <= invariant.tolerance())) {
                    Map<String, Value> told = new HashMap<>();
                    told.put("row", Value.of(i + 1));
                    told.put("value", Value.of(numbers[i]));
                    remarks.add(invariant.feedback().render(Names.of(told).or(names)));
                }
            }
        } catch (ExpressionException e) {
            remarks.add(invariant.feedback().text());
        }
        return remarks;
    }

    private static double number(Value value) {
        return value instanceof Value.Scalar(double number) ? number : Double.NaN;
    }

    /// Where the first chosen wrong option points.
    static Optional<Show> shown(Question question, Value answer) {
        List<Option> options = switch (question) {
            case Question.SingleChoice q -> q.options();
            case Question.MultipleChoice q -> q.options();
            default -> List.of();
        };
        List<String> ids = answer instanceof Value.Items items ? items.words() : List.of(Format.PLAIN.apply(answer));
        return options.stream()
                .filter(o -> o.correct() != ids.contains(o.id()))
                .flatMap(o -> o.show().stream())
                .findFirst();
    }

    /// A right answer in words: the text of options and items, numbers to the precision asked for.
    static String shown(Question question, Value value, Names names) {
        return switch (question) {
            case Question.Numeric q -> number(value, q.tolerance());
            case Question.Vector q -> number(value, q.tolerance());
            case Question.Matrix q -> number(value, q.tolerance());
            case Question.SingleChoice q -> texts(value, q.options().stream().map(o -> Map.entry(o.id(), o.text())));
            case Question.MultipleChoice q -> texts(value, q.options().stream().map(o -> Map.entry(o.id(), o.text())));
            case Question.Ordering q -> texts(value, items(q.items()));
            case Question.Matching q -> texts(value, items(q.right()));
            default -> Format.PLAIN.apply(value);
        };
    }

    private static Stream<Map.Entry<String, String>> items(List<Item> items) {
        return items.stream().map(i -> Map.entry(i.id(), i.text()));
    }

    private static String texts(Value value, Stream<Map.Entry<String, String>> texts) {
        Map<String, String> byId = new HashMap<>();
        texts.forEach(e -> byId.put(e.getKey(), e.getValue()));
        List<String> ids = value instanceof Value.Items items ? items.words() : List.of(Format.PLAIN.apply(value));
        return String.join(
                ", ", ids.stream().map(id -> byId.getOrDefault(id, id)).toList());
    }

    private static String number(Value value, Tolerance tolerance) {
        Format format = tolerance instanceof Tolerance.DecimalPlaces(int places)
                ? Format.parse("." + (places + 2) + "f").orElse(Format.PLAIN)
                : Format.PLAIN;
        return format.apply(value);
    }
}
