package loupe.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.checker.marker.Credit;
import loupe.checker.marker.Legible;
import loupe.checker.marker.Reading;
import loupe.checker.marker.Targets;
import loupe.course.exercise.Answer;
import loupe.course.exercise.CarryForward;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Misconception;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.experiment.RefusedException;
import loupe.course.expression.ExpressionException;
import loupe.course.expression.Names;
import loupe.course.expression.Value;

/// Grades one answer.
///
/// ```java
/// PartResult result = new Grader(runner).grade(Attempt.first(exercise, part, Answer.of("0.40")));
/// ```
///
/// The order is fixed: unanswered; unreadable; right; an expected mistake, the whole answer matching;
/// right given the learner's own earlier answer; partial credit. Remarks never change points, and the
/// penalty for earlier attempts comes last.
public final class Grader {

    private final StateRunner runner;
    private final OwnRuns runs;
    private final Workbook<Workings> workbook = new Workbook<>();
    private final FreeTextGrades texts = new FreeTextGrades();

    public Grader(StateRunner runner) {
        this.runner = runner;
        this.runs = new OwnRuns(runner);
    }

    /// Never throws for anything in the answer. A mistake in the exercise itself, or in an experiment
    /// that it asks, gives [Status#ERROR], by which nothing is lost.
    public PartResult grade(Attempt attempt) {
        if (attempt.answer().blank()) {
            return ResultDraft.of(attempt, Status.UNANSWERED).result();
        }
        try {
            return switch (attempt.part().question()) {
                case Question.GoalState q -> new GoalMarker(q, attempt, runner).grade();
                case Question.FreeText q -> texts.grade(q, attempt);
                default -> compared(attempt);
            };
        } catch (RefusedException e) {
            return ResultDraft.of(attempt, Status.INVALID)
                    .say(String.valueOf(e.getMessage()))
                    .result();
        } catch (ExpressionException | IllegalStateException | IllegalArgumentException e) {
            return ResultDraft.of(attempt, Status.ERROR)
                    .say("this exercise could not be graded: " + e.getMessage())
                    .result();
        }
    }

    /// The expected mistake that a state of a pane shows, for the lint.
    Optional<Misconception> mistake(Question.GoalState question, Attempt attempt) {
        return new GoalMarker(question, attempt, runner).mistake();
    }

    private PartResult compared(Attempt attempt) {
        Workings workings = workings(attempt, attempt.part());
        return switch (workings.marker().read(attempt.answer())) {
            case Reading.Unreadable(String reason) ->
                ResultDraft.of(attempt, Status.INVALID).say(reason).result();
            case Reading.Read(Legible answer) -> judged(attempt, answer, workings);
        };
    }

    private Workings workings(Attempt attempt, Part part) {
        return workbook.of(
                part,
                attempt.variant(),
                () -> Workings.of(attempt.exercise(), part, names(attempt.exercise(), part, attempt.variant())));
    }

    /// Constants, the variant's numbers, the right answers before this one, and the tensors of the exercise's own
    /// experiment, which runs only if something asks for one of them.
    private Names names(Attempt attempt) {
        return names(attempt.exercise(), attempt.part(), attempt.variant());
    }

    Names names(Exercise exercise, Part part, int variant) {
        Names own = exercise.names(variant, part);
        return exercise.experiment()
                .map(e -> own.or(new LiveNames(() -> runs.of(e, exercise.values(variant)))))
                .orElse(own);
    }

    private PartResult judged(Attempt attempt, Legible answer, Workings workings) {
        Part part = attempt.part();
        Names names = workings.names();
        List<Value> targets = workings.targets();
        Value target = targets.getFirst();
        if (targets.stream().anyMatch(answer::matches)) {
            return ResultDraft.of(attempt, Status.CORRECT)
                    .cells(answer.credit(target).cells())
                    .result();
        }
        for (int i = 0; i < part.misconceptions().size(); i++) {
            if (Fingerprints.match(workings.mistakes().get(i), answer, names)) {
                Misconception m = part.misconceptions().get(i);
                return ResultDraft.judged(attempt, m.credit().orElse(0))
                        .cells(answer.credit(target).cells())
                        .misconception(m, names)
                        .result();
            }
        }
        Optional<PartResult> carried = part.carryForward().flatMap(c -> carried(attempt, c, answer, names));
        if (carried.isPresent()) {
            return carried.get();
        }
        Optional<String> objection = answer.objection(target);
        if (objection.isPresent()) {
            return ResultDraft.of(attempt, Status.INVALID).say(objection.get()).result();
        }
        Credit credit = best(answer, targets);
        ResultDraft draft = ResultDraft.judged(attempt, credit.fraction()).cells(credit.cells());
        answer.remarks(target).forEach(draft::say);
        part.invariants().forEach(i -> Remarks.of(i, answer.value(), names).forEach(draft::say));
        return draft.show(Remarks.shown(part.question(), answer.value())).result();
    }

    /// Measured against the right answer that is nearest.
    private static Credit best(Legible answer, List<Value> targets) {
        return targets.stream()
                .map(answer::credit)
                .reduce((a, b) -> b.fraction() > a.fraction() ? b : a)
                .orElse(Credit.NONE);
    }

    /// Right, given what the learner answered before.
    private Optional<PartResult> carried(Attempt attempt, CarryForward carry, Legible answer, Names names) {
        Answer earlier = attempt.earlier().getOrDefault(carry.from(), Answer.NOTHING);
        Optional<Part> from = attempt.exercise().part(carry.from());
        if (earlier.blank()
                || from.isEmpty()
                || !(workings(attempt, from.get()).marker().read(earlier) instanceof Reading.Read(Legible before))) {
            return Optional.empty();
        }
        Map<String, Value> own = new HashMap<>();
        own.put(carry.from(), before.value());
        Optional<Value> target = worked(carry, Names.of(own).or(names));
        return target.filter(answer::matches)
                .map(t -> ResultDraft.judged(attempt, carry.factor()).carried().result());
    }

    /// An earlier answer of another shape may not fit the expression; then nothing is carried.
    private static Optional<Value> worked(CarryForward carry, Names names) {
        try {
            return Optional.of(carry.expression().evaluate(names));
        } catch (ExpressionException e) {
            return Optional.empty();
        }
    }

    /// The right answers of a part as text, for the solution that is shown in the end.
    public List<String> solution(Attempt attempt) {
        List<String> shown = new ArrayList<>();
        Names names = names(attempt);
        for (Value value : Targets.of(attempt.part().question(), names)) {
            shown.add(Remarks.shown(attempt.part().question(), value, names));
        }
        return shown;
    }
}
