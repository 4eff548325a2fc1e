package loupe.checker.classroom;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import loupe.checker.marker.Legible;
import loupe.checker.marker.Markers;
import loupe.checker.marker.Reading;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.expression.Format;
import loupe.course.expression.Value;

/// The form of an answer in which two that say the same are the same: numbers to six digits, sets sorted, text without
/// the difference of case and spaces.
final class SameAnswer {

    private SameAnswer() {}

    static String form(Exercise exercise, Part part, Answer answer) {
        Reading reading = Markers.of(part, exercise.id() + "/" + part.id())
                .map(marker -> marker.read(answer))
                .orElse(new Reading.Unreadable("not compared with a value"));
        return switch (reading) {
            case Reading.Read(Legible legible) -> form(part.question(), legible);
            case Reading.Unreadable no -> words(answer.shown());
        };
    }

    private static String form(Question question, Legible answer) {
        String shown = Format.PLAIN.apply(sorted(question, answer.value()));
        return switch (question) {
            case Question.Formula q -> words(shown).replace(" ", "");
            default -> answer.hasUnit() ? shown + ", with a unit" : shown;
        };
    }

    private static Value sorted(Question question, Value value) {
        boolean set = question instanceof Question.Tokens t && t.order() == Question.Tokens.Order.IGNORED;
        if (set && value instanceof Value.Items items) {
            List<String> words = items.words().stream().sorted().toList();
            return Value.of(words);
        }
        return value;
    }

    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
