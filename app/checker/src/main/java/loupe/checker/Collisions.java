package loupe.checker;

import java.util.List;
import java.util.Optional;
import loupe.checker.marker.Legible;
import loupe.checker.marker.Markers;
import loupe.checker.marker.Reading;
import loupe.checker.marker.Targets;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Fingerprint;
import loupe.course.exercise.Key;
import loupe.course.exercise.Misconception;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.expression.Names;
import loupe.course.expression.Value;
import loupe.course.source.Problems;

/// Finds mistakes that cannot be told apart from the right answer or from each other.
final class Collisions {

    private final Part part;
    private final Names names;
    private final String seed;
    private final String place;

    Collisions(Part part, Names names, String seed, String place) {
        this.part = part;
        this.names = names;
        this.seed = seed;
        this.place = place;
    }

    void check(Problems problems) {
        List<Legible> right = Targets.of(part.question(), names).stream()
                .flatMap(target -> legible(target).stream())
                .toList();
        for (int i = 0; i < part.misconceptions().size(); i++) {
            Misconception mistake = part.misconceptions().get(i);
            if (right.stream().anyMatch(answer -> Fingerprints.match(mistake.fingerprint(), answer, names))) {
                tell(mistake, mistake.id() + " gives the right answer", problems);
            }
            Optional<Legible> wrong = value(mistake.fingerprint()).flatMap(this::legible);
            if (wrong.isEmpty()) {
                continue; // a condition or an order gives no answer of its own
            }
            for (Misconception other : part.misconceptions().subList(0, i)) {
                if (Fingerprints.match(other.fingerprint(), wrong.get(), names)) {
                    tell(mistake, mistake.id() + " and " + other.id() + " give the same answer", problems);
                }
            }
        }
    }

    private void tell(Misconception mistake, String what, Problems problems) {
        problems.add(mistake.line(), 0, place + ": " + what, "choose other numbers", "EX-16");
    }

    private Optional<Value> value(Fingerprint fingerprint) {
        return switch (fingerprint) {
            case Fingerprint.Same(Key key) -> Optional.of(key.value(names));
            case Fingerprint.SameWithoutUnit(Key key) -> Optional.of(key.value(names));
            case Fingerprint.SameFormula(var formula) -> Optional.of(Value.of(formula.text()));
            case Fingerprint.When w -> Optional.empty();
            case Fingerprint.Before b -> Optional.empty();
        };
    }

    /// The answer of somebody who hands in exactly this value.
    private Optional<Legible> legible(Value value) {
        if (part.question() instanceof Question.GoalState || part.question() instanceof Question.FreeText) {
            return Optional.empty();
        }
        Answer answer = ModelAnswers.of(part.question(), value);
        return Markers.of(part, seed)
                .map(marker -> marker.read(answer))
                .flatMap(r -> r instanceof Reading.Read(Legible read) ? Optional.of(read) : Optional.empty());
    }
}
