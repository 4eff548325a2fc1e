package loupe.checker;

import java.util.Map;
import java.util.Optional;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Misconception;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.expression.Names;
import loupe.course.source.Problems;

/// Examines one part in one variant.
final class PartLint {

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
        this.names = grader.names(exercise, part, variant);
        this.place = exercise.id() + "." + part.id() + (variant == 0 ? "" : " (variant " + variant + ")");
    }

    void check(Problems problems) {
        part.ask().ifPresent(ask -> ask.render(names));
        modelAnswer(problems);
        new ToleranceLint(part, names, place).check(problems);
        new Collisions(part, names, exercise.id() + "/" + part.id(), place).check(problems);
        switch (part.question()) {
            case Question.Mask q -> emptyGrid(q, problems);
            case Question.GoalState q -> mistakenWitness(q, problems);
            case Question.FreeText q -> junk(problems);
            default -> {
                // an empty answer to the others is unanswered
            }
        }
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

    private void emptyGrid(Question.Mask question, Problems problems) {
        String empty = String.join("/", java.util.Collections.nCopies(question.rows(), "0".repeat(question.columns())));
        PartResult result = grade(Answer.of(empty));
        if (result.fraction() > 0) {
            problems.add(part.line(), 0, place + ": the empty grid earns points", "set credit_floor", "EX-15");
        }
    }

    /// A state that reaches every goal must not look like a mistake.
    private void mistakenWitness(Question.GoalState question, Problems problems) {
        grader.mistake(question, new Attempt(exercise, part, variant, question.witness(), Map.of(), 0))
                .ifPresent(m -> problems.add(
                        m.line(), 0, place + ": " + m.id() + " holds for the witness", "narrow its when", "EX-16"));
    }

    private void junk(Problems problems) {
        for (String text : JunkAnswers.LIST) {
            if (grade(Answer.of(text)).correct()) {
                problems.add(part.line(), 0, place + ": the rubric accepts \"" + text + "\"", "narrow it", "EX-02");
            }
        }
        if (grade(Answer.of(exercise.prompt(variant))).correct()) {
            problems.add(part.line(), 0, place + ": the rubric accepts its own question", "narrow it", "EX-02");
        }
    }
}
