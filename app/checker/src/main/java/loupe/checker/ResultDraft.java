package loupe.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.course.exercise.Misconception;
import loupe.course.exercise.Show;
import loupe.course.expression.ExpressionException;
import loupe.course.expression.Names;

/// A result while it is put together. The penalty for earlier attempts and hints is taken off here, and only here.
final class ResultDraft {

    private final Attempt attempt;
    private final Status status;
    private final double raw;
    private final List<String> feedback = new ArrayList<>();
    private List<Boolean> cells = List.of();
    private Optional<String> misconception = Optional.empty();
    private PartResult.Carried carried = PartResult.Carried.NO;
    private Optional<Show> show = Optional.empty();
    private Optional<Review> review = Optional.empty();

    private ResultDraft(Attempt attempt, Status status, double raw) {
        this.attempt = attempt;
        this.status = status;
        this.raw = raw;
    }

    /// With full points if it is correct, else with none.
    static ResultDraft of(Attempt attempt, Status status) {
        return new ResultDraft(attempt, status, status == Status.CORRECT ? 1 : 0);
    }

    /// Correct, partial or incorrect, by the fraction.
    static ResultDraft judged(Attempt attempt, double fraction) {
        Status status = fraction >= 1 ? Status.CORRECT : fraction > 0 ? Status.PARTIAL : Status.INCORRECT;
        return new ResultDraft(attempt, status, Math.min(1, fraction));
    }

    ResultDraft say(String sentence) {
        if (!sentence.isBlank()) {
            feedback.add(sentence);
        }
        return this;
    }

    ResultDraft cells(List<Boolean> marks) {
        this.cells = marks;
        return this;
    }

    ResultDraft show(Optional<Show> where) {
        this.show = where;
        return this;
    }

    ResultDraft review(Review forAPerson) {
        this.review = Optional.of(forAPerson);
        return this;
    }

    ResultDraft misconception(String id) {
        this.misconception = Optional.of(id);
        return this;
    }

    ResultDraft misconception(Misconception m, Names names) {
        show(m.show());
        return misconception(m.id()).say(rendered(m, names));
    }

    /// A sentence whose number cannot be worked out is shown as it was written rather than not at all.
    private static String rendered(Misconception m, Names names) {
        try {
            return m.feedback().render(names);
        } catch (ExpressionException e) {
            return m.feedback().text();
        }
    }

    ResultDraft carried() {
        this.carried = PartResult.Carried.FORWARD;
        return say("carried forward");
    }

    PartResult result() {
        double fraction = Math.max(0, raw - attempt.penalty());
        double points = attempt.part().points();
        return new PartResult(
                status, fraction, fraction * points, points, misconception, feedback, cells, carried, show, review);
    }
}
