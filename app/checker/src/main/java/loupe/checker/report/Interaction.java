package loupe.checker.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import loupe.course.exercise.Answer;

/// xAPI's kinds of interaction, and how each writes a response.
enum Interaction {
    NUMERIC,
    FILL_IN,
    CHOICE,
    SEQUENCING,
    MATCHING,
    PERFORMANCE,
    LONG_FILL_IN;

    private static final String NEXT = "[,]";
    private static final String IS = "[.]";

    /// By the type of a question: `numeric`, `goal_state`, …
    static Interaction of(String type) {
        return switch (type) {
            case "numeric", "integer" -> NUMERIC;
            case "single_choice", "multiple_choice" -> CHOICE;
            case "ordering" -> SEQUENCING;
            case "matching" -> MATCHING;
            case "goal_state" -> PERFORMANCE;
            case "free_text" -> LONG_FILL_IN;
            default -> FILL_IN;
        };
    }

    /// As xAPI calls it: `long-fill-in`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Lists as `a[,]b`, pairs as `a[.]b`; rows and cells as they were typed.
    String response(Answer raw) {
        return switch (raw) {
            case Answer.Text(String text) -> text;
            case Answer.Items(List<Answer> items) ->
                items.stream().allMatch(Answer.Text.class::isInstance)
                        ? items.stream().map(Answer::shown).collect(Collectors.joining(NEXT))
                        : raw.shown();
            case Answer.Fields(Map<String, Answer> fields) ->
                fields.entrySet().stream()
                        .map(field -> field.getKey() + IS + field.getValue().shown())
                        .collect(Collectors.joining(NEXT));
        };
    }
}
