package loupe.checker;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.checker.marker.Targets;
import loupe.course.exercise.Answer;
import loupe.course.exercise.NumberRules;
import loupe.course.exercise.Question;
import loupe.course.expression.Array;
import loupe.course.expression.Names;
import loupe.course.expression.Value;

/// What somebody would hand in whose answer is exactly a given value.
public final class ModelAnswers {

    private ModelAnswers() {}

    /// An answer that gets full marks: the first right value, the witness of a goal, the author's model
    /// text. Empty for a free text without one.
    public static Optional<Answer> of(Question question, Names names) {
        return switch (question) {
            case Question.GoalState q -> Optional.of(q.witness());
            case Question.FreeText q -> q.modelAnswer().map(Answer::of);
            default -> Optional.of(of(question, Targets.of(question, names).getFirst()));
        };
    }

    /// An answer that says this value in the form that the question takes.
    public static Answer of(Question question, Value value) {
        return switch (question) {
            case Question.Numeric q -> number(value, q.numbers());
            case Question.Whole q -> number(value, q.numbers());
            case Question.Vector q -> cells(value, q.numbers());
            case Question.Matrix q -> cells(value, q.numbers());
            case Question.Mask q -> cells(value, NumberRules.USUAL);
            case Question.Matching q -> pairs(q, value);
            default -> words(value);
        };
    }

    private static Answer number(Value value, NumberRules rules) {
        return value instanceof Value.Scalar(double number) ? Answer.of(typed(number, rules)) : words(value);
    }

    /// Infinities and NaN stay words: nobody can type them as a number.
    private static String typed(double number, NumberRules rules) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        boolean whole = number == StrictMath.rint(number) && Math.abs(number) < 1e15;
        String text = whole
                ? String.valueOf((long) number)
                : BigDecimal.valueOf(number).toString();
        return text.replace('.', rules.decimal());
    }

    private static Answer cells(Value value, NumberRules rules) {
        if (!(value instanceof Array array)) {
            return words(value);
        }
        if (array.rank() == 1) {
            return row(array.toDoubles(), rules);
        }
        int width = array.size(-1);
        double[] all = array.toDoubles();
        return new Answer.Items(IntStream.range(0, array.size(0))
                .mapToObj(i -> row(java.util.Arrays.copyOfRange(all, i * width, (i + 1) * width), rules))
                .toList());
    }

    private static Answer row(double[] numbers, NumberRules rules) {
        return Answer.of(
                java.util.Arrays.stream(numbers).mapToObj(n -> typed(n, rules)).toList());
    }

    private static Answer pairs(Question.Matching question, Value value) {
        Map<String, Answer> pairs = new LinkedHashMap<>();
        List<String> ends = value instanceof Value.Items items ? items.words() : List.of();
        for (int i = 0; i < question.left().size() && i < ends.size(); i++) {
            pairs.put(question.left().get(i).id(), Answer.of(ends.get(i)));
        }
        return new Answer.Fields(pairs);
    }

    private static Answer words(Value value) {
        return switch (value) {
            case Value.Items items -> Answer.of(items.words());
            case Value.Text(String text) -> Answer.of(text);
            default -> Answer.of(loupe.course.expression.Format.PLAIN.apply(value));
        };
    }
}
