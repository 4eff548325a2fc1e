package loupe.checker.marker;

import java.util.List;
import java.util.stream.Stream;
import loupe.course.exercise.Option;
import loupe.course.exercise.Question;
import loupe.course.expression.Names;
import loupe.course.expression.Value;

/// The right answer to a question, as a value. Answers that are right as well count too.
public final class Targets {

    private Targets() {}

    /// The first one is the model answer. Empty for goals and free text.
    public static List<Value> of(Question question, Names names) {
        return switch (question) {
            case Question.Numeric q -> List.of(q.key().value(names));
            case Question.Whole q -> List.of(q.key().value(names));
            case Question.Vector q -> List.of(q.key().value(names));
            case Question.Matrix q -> List.of(q.key().value(names));
            case Question.Tokens q -> List.of(q.key().value(names));
            case Question.Mask q -> List.of(q.key().value(names));
            case Question.SingleChoice q -> List.of(right(q.options()));
            case Question.MultipleChoice q -> List.of(right(q.options()));
            case Question.Ordering q ->
                Stream.concat(Stream.of(q.answer()), q.acceptAlso().stream())
                        .map(Value::of)
                        .toList();
            case Question.Matching q -> List.of(Value.of(List.copyOf(pairs(q))));
            case Question.Formula q -> List.of(Value.of(q.answer().text()));
            case Question.GoalState q -> List.of();
            case Question.FreeText q -> List.of();
        };
    }

    private static Value right(List<Option> options) {
        return Value.of(options.stream().filter(Option::correct).map(Option::id).toList());
    }

    private static List<String> pairs(Question.Matching q) {
        return q.left().stream()
                .map(item -> q.answer().getOrDefault(item.id(), ""))
                .toList();
    }
}
