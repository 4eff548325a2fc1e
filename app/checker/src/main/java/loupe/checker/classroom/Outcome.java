package loupe.checker.classroom;

import java.util.Optional;
import java.util.OptionalDouble;
import loupe.checker.Status;
import loupe.checker.result.PartLine;
import loupe.checker.result.PartLine.ForReview;
import loupe.checker.submission.PartAnswers;
import loupe.checker.submission.Submission;
import loupe.course.exercise.Answer;

/// What a report needs to keep of one part of one submission. The answer is kept only where somebody will look at it.
record Outcome(
        Status status,
        double fraction,
        double points,
        double maxPoints,
        int attempts,
        int hints,
        int variant,
        Optional<String> misconception,
        Optional<Answer> answer,
        Optional<ForReview> review) {

    static Outcome of(PartLine line, Optional<Submission> submission) {
        Optional<Answer> answer = interesting(line) ? submission.flatMap(s -> given(line, s)) : Optional.empty();
        return new Outcome(
                line.status(),
                line.fraction(),
                line.points(),
                line.maxPoints(),
                line.attemptsUsed(),
                line.hintsUsed(),
                line.variant(),
                line.misconception(),
                answer,
                line.review());
    }

    private static boolean interesting(PartLine line) {
        if (line.review().isPresent()) {
            return true;
        }
        return switch (line.status()) {
            case PARTIAL, INCORRECT, NEEDS_REVIEW -> true;
            case CORRECT -> line.misconception().isPresent();
            case INVALID, UNANSWERED, ERROR -> false;
        };
    }

    /// The attempt that was graded, or the last one.
    private static Optional<Answer> given(PartLine line, Submission submission) {
        return submission.answers().stream()
                .filter(a -> a.exercise().equals(line.exercise()) && a.part().equals(line.part()))
                .flatMap(a -> a.attempts().stream())
                .filter(t -> line.attemptGraded().isEmpty()
                        || t.number() == line.attemptGraded().getAsInt())
                .reduce((earlier, later) -> later)
                .map(PartAnswers.Try::raw);
    }

    /// Whether it is known what the part is worth.
    boolean decided() {
        return status != Status.NEEDS_REVIEW && status != Status.ERROR;
    }

    boolean answered() {
        return status != Status.UNANSWERED;
    }

    /// The points that a person gave; empty while it waits.
    OptionalDouble given() {
        return review.isPresent() && status != Status.NEEDS_REVIEW ? OptionalDouble.of(points) : OptionalDouble.empty();
    }

    String raw() {
        return answer.map(Answer::shown).orElse("");
    }
}
