package loupe.workbench.exercise;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loupe.checker.Attempt;
import loupe.checker.Grader;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Question;

/// What a good answer would have been, in words.
final class Solutions {

    private Solutions() {}

    static List<String> of(Grader grader, Attempt attempt) {
        return switch (attempt.part().question()) {
            case Question.GoalState goal -> List.of("One state that does it: " + state(goal.witness()));
            case Question.FreeText text ->
                text.modelAnswer()
                        .map(List::of)
                        .orElseGet(() -> List.of("There is no single answer; your teacher reads yours."));
            case Question.Matrix q -> rows(grader.solution(attempt));
            case Question.Mask q -> rows(grader.solution(attempt));
            default -> grader.solution(attempt);
        };
    }

    /// A row on a line of its own.
    private static List<String> rows(List<String> matrices) {
        return matrices.stream()
                .map(matrix -> matrix.replace("], [", "]\n[").replace("[[", "[").replace("]]", "]"))
                .toList();
    }

    private static String state(Answer.Fields witness) {
        Map<String, Answer> fields = witness.fields();
        return fields.entrySet().stream()
                .map(field -> field.getKey() + " = " + field.getValue().shown())
                .collect(Collectors.joining(", "));
    }
}
