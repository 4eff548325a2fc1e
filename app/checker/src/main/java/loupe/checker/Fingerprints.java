package loupe.checker;

import java.util.List;
import loupe.checker.marker.Legible;
import loupe.course.exercise.Fingerprint;
import loupe.course.expression.Names;
import loupe.course.expression.Value;

/// Recognises an expected mistake.
final class Fingerprints {

    private Fingerprints() {}

    static boolean match(Fingerprint fingerprint, Legible answer, Names names) {
        return switch (fingerprint) {
            case Fingerprint.Same(var key) -> answer.resembles(key.value(names));
            case Fingerprint.SameWithoutUnit(var key) -> !answer.hasUnit() && answer.resembles(key.value(names));
            case Fingerprint.SameFormula(var formula) -> answer.resembles(Value.of(formula.text()));
            case Fingerprint.Before(String first, String second) -> before(answer.value(), first, second);
            case Fingerprint.When(var condition) ->
                condition
                        .evaluate(Names.of(java.util.Map.of("answer", answer.value()))
                                .or(names))
                        .equals(Value.of(true));
        };
    }

    private static boolean before(Value order, String first, String second) {
        List<String> words = order instanceof Value.Items items ? items.words() : List.of();
        int a = words.indexOf(first);
        int b = words.indexOf(second);
        return a >= 0 && b >= 0 && a < b;
    }
}
