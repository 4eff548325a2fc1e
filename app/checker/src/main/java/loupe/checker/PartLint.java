package loupe.checker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.checker.marker.Legible;
import loupe.checker.marker.Markers;
import loupe.checker.marker.Reading;
import loupe.checker.marker.Targets;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Fingerprint;
import loupe.course.exercise.Key;
import loupe.course.exercise.Misconception;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.exercise.Tolerance;
import loupe.course.expression.Array;
import loupe.course.expression.Names;
import loupe.course.expression.Value;
import loupe.course.source.Problems;

/// Examines one part in one variant.
final class PartLint {

    private static final List<String> NO_ANSWERS = List.of(
            "I do not know.",
            "It depends on the model and on the task, I think, and there are many reasons for that.",
            "The weather was fine and we went to the river with the dog and the cat.",
            "Because the teacher said so in the lesson, and that is why it is the way it is.");

    private final Grader grader;
    private final Exercise exercise;
    private final Part part;
    private final int variant;
    private final Names names;
    private final String place;

    PartLint(Grader grader, Exercise exercise, Part part, int variant) {
        this.grader = grader;
        this.exercise = exercise;
        this.part = part;
        this.variant = variant;
        this.names = exercise.names(variant);
        this.place = exercise.id() + "." + part.id() + (variant == 0 ? "" : " (variant " + variant + ")");
    }

    void check(Problems problems) {
        part.ask().ifPresent(ask -> ask.render(names));
        modelAnswer(problems);
        switch (part.question()) {
            case Question.Numeric q -> tolerance(q.tolerance(), q.key(), problems);
            case Question.Vector q -> tolerance(q.tolerance(), q.key(), problems);
            case Question.Matrix q -> tolerance(q.tolerance(), q.key(), problems);
            case Question.Mask q -> emptyGrid(q, problems);
            case Question.FreeText q -> noAnswers(problems);
            default -> {
                // choices, orders, pairs, formulas and goals have no tolerance of this kind
            }
        }
        collisions(problems);
        for (Misconception m : part.misconceptions()) {
            if (m.feedback().text().isBlank()) {
                problems.add(m.line(), 0, place + ": " + m.id() + " has no feedback", "say what went wrong", "EX-13");
            }
        }
    }

    private PartResult grade(Answer answer) {
        return grader.grade(new Attempt(exercise, part, variant, answer, Map.of(), 0));
    }

    private void modelAnswer(Problems problems) {
        Optional<Answer> model = ModelAnswers.of(part.question(), names);
        if (model.isEmpty()) {
            return;
        }
        PartResult result = grade(model.get());
        if (!result.correct()) {
            String what = place + ": the model answer "
                    + loupe.course.source.Shown.quoted(model.get().shown()) + " is "
                    + result.status().word() + " " + String.join(" ", result.feedback());
            problems.add(part.line(), 0, what, "mend the key, the witness or the rubric", "EX-14");
        }
    }

    private void tolerance(Tolerance tolerance, Key key, Problems problems) {
        if (!(tolerance instanceof Tolerance.Within within)) {
            return;
        }
        Value target = key.value(names);
        double[] numbers = target instanceof Array a
                ? a.toDoubles()
                : new double[] {target instanceof Value.Scalar(double n) ? n : 0};
        for (double number : numbers) {
            boolean loose = within.absolute().doubleValue() > 0.1 * Math.max(1, Math.abs(number));
            boolean empty = number == 0
                    && within.absolute().signum() == 0
                    && within.relative().signum() > 0;
            if (loose || empty) {
                String what = loose
                        ? ": the tolerance passes almost anything"
                        : ": a relative tolerance cannot serve a target of 0";
                problems.add(part.line(), 0, place + what, "use dp or a smaller atol", "EX-03");
                return;
            }
        }
    }

    private void emptyGrid(Question.Mask question, Problems problems) {
        String empty = String.join("/", java.util.Collections.nCopies(question.rows(), "0".repeat(question.columns())));
        PartResult result = grade(Answer.of(empty));
        if (result.fraction() > 0) {
            problems.add(part.line(), 0, place + ": the empty grid earns points", "set credit_floor", "EX-15");
        }
    }

    private void noAnswers(Problems problems) {
        for (String text : NO_ANSWERS) {
            if (grade(Answer.of(text)).correct()) {
                problems.add(part.line(), 0, place + ": the rubric accepts \"" + text + "\"", "narrow it", "EX-02");
            }
        }
    }

    /// A mistake must be told apart from the right answer and from every other mistake.
    private void collisions(Problems problems) {
        List<Value> targets = Targets.of(part.question(), names);
        for (int i = 0; i < part.misconceptions().size(); i++) {
            Misconception mistake = part.misconceptions().get(i);
            Optional<Legible> wrong = read(mistake);
            if (wrong.isEmpty()) {
                continue;
            }
            if (targets.stream().anyMatch(wrong.get()::matches)) {
                problems.add(
                        mistake.line(),
                        0,
                        place + ": " + mistake.id() + " gives the right answer",
                        "choose other numbers",
                        "EX-16");
            }
            for (Misconception other : part.misconceptions().subList(0, i)) {
                if (Fingerprints.match(other.fingerprint(), wrong.get(), names)) {
                    String what = place + ": " + mistake.id() + " and " + other.id() + " give the same answer";
                    problems.add(mistake.line(), 0, what, "choose other numbers", "EX-16");
                }
            }
        }
    }

    /// The answer of somebody who makes this mistake; nothing for conditions and orders.
    private Optional<Legible> read(Misconception mistake) {
        Optional<Value> value = switch (mistake.fingerprint()) {
            case Fingerprint.Same(Key key) -> Optional.of(key.value(names));
            case Fingerprint.SameWithoutUnit(Key key) -> Optional.of(key.value(names));
            case Fingerprint.SameFormula(var formula) -> Optional.of(Value.of(formula.text()));
            case Fingerprint.When w -> Optional.empty();
            case Fingerprint.Before b -> Optional.empty();
        };
        String seed = exercise.id() + "/" + part.id();
        return value.map(v -> ModelAnswers.of(part.question(), v))
                .flatMap(a -> Markers.of(part, seed).map(m -> m.read(a)))
                .flatMap(r -> r instanceof Reading.Read(Legible legible) ? Optional.of(legible) : Optional.empty());
    }
}
