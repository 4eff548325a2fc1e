package loupe.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.course.exercise.Fingerprint;
import loupe.course.exercise.Goal;
import loupe.course.exercise.Misconception;
import loupe.course.exercise.Question;
import loupe.course.expression.Expression;
import loupe.course.expression.ExpressionException;
import loupe.course.expression.Names;
import loupe.course.expression.Value;

/// Grades the state of a pane: each goal that holds earns its points.
final class GoalMarker {

    private final Question.GoalState question;
    private final Attempt attempt;
    private final StateRunner runner;

    GoalMarker(Question.GoalState question, Attempt attempt, StateRunner runner) {
        this.question = question;
        this.attempt = attempt;
        this.runner = runner;
    }

    PartResult grade() {
        return switch (StateReader.read(attempt.answer(), question.state())) {
            case StateReader.State.Unreadable(String reason) ->
                ResultDraft.of(attempt, Status.INVALID).say(reason).result();
            case StateReader.State.Read(Map<String, Value> state) -> judged(names(state));
        };
    }

    /// The first expected mistake that the state shows, whether or not it reaches the goals.
    Optional<Misconception> mistake() {
        return StateReader.read(attempt.answer(), question.state()) instanceof StateReader.State.Read(var state)
                ? mistake(names(state))
                : Optional.empty();
    }

    private Optional<Misconception> mistake(Names names) {
        return attempt.part().misconceptions().stream()
                .filter(m -> m.fingerprint() instanceof Fingerprint.When(Expression condition)
                        && condition.evaluate(names).equals(Value.of(true)))
                .findFirst();
    }

    /// The settings and constants first; the pane runs only if a goal asks for more.
    private Names names(Map<String, Value> state) {
        Names own = Names.of(state).or(attempt.exercise().names(attempt.variant(), attempt.part()));
        return own.or(new LiveNames(() -> runner.run(question.pane(), state)));
    }

    private PartResult judged(Names names) {
        double reached = 0;
        double possible = 0;
        Optional<Goal> missed = Optional.empty();
        List<String> feedback = new ArrayList<>();
        for (Goal goal : question.goals()) {
            possible += goal.points();
            if (goal.condition().evaluate(names).equals(Value.of(true))) {
                reached += goal.points();
            } else {
                feedback.add(said(goal, names));
                missed = missed.or(() -> Optional.of(goal));
            }
        }
        if (missed.isEmpty()) {
            return ResultDraft.of(attempt, Status.CORRECT).result();
        }
        double fraction = reached / possible;
        Optional<Misconception> mistake = mistake(names);
        if (mistake.isPresent()) {
            Misconception m = mistake.get();
            ResultDraft draft = ResultDraft.judged(attempt, m.credit().orElse(fraction));
            feedback.forEach(draft::say);
            return draft.misconception(m, names)
                    .show(m.show().or(missed.get()::show))
                    .result();
        }
        ResultDraft draft =
                ResultDraft.judged(attempt, fraction).show(missed.get().show());
        feedback.forEach(draft::say);
        return draft.result();
    }

    /// `{value}` in the sentence is what the condition compares.
    private static String said(Goal goal, Names names) {
        Map<String, Value> value = new HashMap<>();
        try {
            goal.condition().compared().ifPresent(left -> value.put("value", left.evaluate(names)));
            return goal.feedback().render(Names.of(value).or(names));
        } catch (ExpressionException e) {
            return goal.feedback().text();
        }
    }
}
