package loupe.workbench.exercise;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loupe.course.exercise.Answer;
import loupe.course.source.ContentException;
import loupe.course.source.SourceText;
import loupe.course.source.YamlReader;

/// An answer as one line of JSON, and back.
final class AnswerText {

    private static final String KEY = "answer"; // the reader wants a mapping at the root

    private AnswerText() {}

    static String write(Answer answer) {
        return switch (answer) {
            case Answer.Text(String text) -> quoted(text);
            case Answer.Items items ->
                items.items().stream().map(AnswerText::write).collect(Collectors.joining(", ", "[", "]"));
            case Answer.Fields(Map<String, Answer> fields) ->
                fields.entrySet().stream()
                        .map(field -> quoted(field.getKey()) + ": " + write(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /// Empty if the text is no answer, as after a change of format.
    static Optional<Answer> read(String text) {
        try {
            Answer whole = Answer.of(YamlReader.read(new SourceText("answer", "{" + KEY + ": " + text + "}")));
            return whole instanceof Answer.Fields fields
                    ? Optional.ofNullable(fields.fields().get(KEY))
                    : Optional.empty();
        } catch (ContentException e) {
            return Optional.empty();
        }
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(plain(c) ? String.valueOf((char) c) : String.format("\\u%04X", c));
            }
        });
        return out.append('"').toString();
    }

    private static boolean plain(int c) {
        return !Character.isISOControl(c) && c != 0xFEFF && c != 0x2028 && c != 0x2029;
    }
}
