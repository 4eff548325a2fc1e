package loupe.checker.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import loupe.checker.Status;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Misconception;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.exercise.Rubric;
import loupe.course.expression.ExpressionException;

/// What was answered wrongly on one part, alike answers together.
final class WrongAnswers {

    /// One student alone is no pattern.
    private static final int LEAST_STUDENTS = 2;

    private record Form(int variant, String answer) {}

    private final Exercise exercise;
    private final Part part;
    private final List<StudentRow> rows;

    WrongAnswers(Exercise exercise, Part part, List<StudentRow> rows) {
        this.exercise = exercise;
        this.part = part;
        this.rows = rows;
    }

    /// Expected mistakes, the most frequent first.
    List<KnownMistake> known() {
        SortedMap<String, List<GivenAnswer>> byId = new TreeMap<>();
        for (StudentRow row : rows) {
            outcome(row)
                    .ifPresent(o -> o.misconception()
                            .ifPresent(id -> byId.computeIfAbsent(id, i -> new ArrayList<>())
                                    .add(new GivenAnswer(row.grade().student(), o.variant(), o.raw()))));
        }
        List<KnownMistake> known = new ArrayList<>();
        byId.forEach((id, answers) -> known.add(new KnownMistake(
                exercise.id(), part.id(), id, feedback(id, answers.getFirst().variant()), answers)));
        known.sort(
                Comparator.comparingInt((KnownMistake m) -> -m.students()).thenComparing(KnownMistake::misconception));
        return known;
    }

    /// Answers that nobody expected and several gave, the most frequent first.
    List<CommonAnswer> unexplained() {
        SortedMap<Form, List<GivenAnswer>> byForm =
                new TreeMap<>(Comparator.comparingInt(Form::variant).thenComparing(Form::answer));
        for (StudentRow row : rows) {
            outcome(row)
                    .filter(WrongAnswers::wrong)
                    .ifPresent(o -> o.answer()
                            .ifPresent(answer -> byForm.computeIfAbsent(
                                            new Form(o.variant(), SameAnswer.form(exercise, part, answer)),
                                            f -> new ArrayList<>())
                                    .add(new GivenAnswer(row.grade().student(), o.variant(), o.raw()))));
        }
        List<CommonAnswer> common = new ArrayList<>();
        byForm.forEach((form, answers) -> {
            if (answers.size() >= LEAST_STUDENTS) {
                common.add(new CommonAnswer(exercise.id(), part.id(), form.variant(), form.answer(), answers));
            }
        });
        common.sort(Comparator.comparingInt(a -> -a.students())); // stable: else by variant and answer
        return common;
    }

    private Optional<Outcome> outcome(StudentRow row) {
        return row.at(exercise.id() + "/" + part.id());
    }

    private static boolean wrong(Outcome outcome) {
        return outcome.misconception().isEmpty()
                && outcome.review().isEmpty()
                && (outcome.status() == Status.INCORRECT || outcome.status() == Status.PARTIAL);
    }

    /// Empty if the pack does not have the mistake any more.
    private String feedback(String id, int variant) {
        if (part.question() instanceof Question.FreeText(Rubric rubric, Optional<String> model)) {
            return rubric.traps().stream()
                    .filter(t -> t.id().equals(id))
                    .map(Rubric.Trap::feedback)
                    .findFirst()
                    .orElse("");
        }
        return part.misconceptions().stream()
                .filter(m -> m.id().equals(id))
                .map(m -> rendered(m, variant))
                .findFirst()
                .orElse("");
    }

    /// As it was written, where a number in it cannot be worked out.
    private String rendered(Misconception misconception, int variant) {
        try {
            return misconception.feedback().render(exercise.names(variant));
        } catch (ExpressionException e) {
            return misconception.feedback().text();
        }
    }
}
