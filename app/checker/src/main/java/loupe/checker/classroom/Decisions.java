package loupe.checker.classroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import loupe.checker.Status;
import loupe.checker.result.PartLine;
import loupe.checker.result.Result;

/// What was decided by people, of which the latest word on each answer holds.
///
/// Applying them to a result that they were applied to before gives the same result, and a decision that is undone
/// leaves the answer waiting again.
public final class Decisions {

    /// None at all.
    public static final Decisions NONE = new Decisions(List.of());

    private record Answered(String student, String submission, String exercise, String part) {}

    private final Map<Answered, Decision> latest = new HashMap<>();

    /// In the order in which they were taken.
    public Decisions(List<Decision> log) {
        log.forEach(d -> latest.put(new Answered(d.student(), d.submission(), d.exercise(), d.part()), d));
    }

    /// What holds for an answer; empty if nobody decided, or it was undone.
    public Optional<Decision> about(String student, String submission, String exercise, String part) {
        return Optional.ofNullable(latest.get(new Answered(student, submission, exercise, part)))
                .filter(d -> d.points().isPresent());
    }

    /// What holds for an answer in the review queue.
    public Optional<Decision> about(ReviewEntry entry) {
        return about(entry.student(), entry.submission(), entry.exercise(), entry.part());
    }

    /// Whether a decision would change what holds.
    public boolean changedBy(Decision decision) {
        return about(decision.student(), decision.submission(), decision.exercise(), decision.part())
                .map(held -> !held.saysTheSameAs(decision))
                .orElse(decision.points().isPresent());
    }

    /// The result with the points that people gave. What needed no person stays as it is.
    public Result applied(Result result) {
        return result.refused()
                ? result
                : result.with(result.parts().stream()
                        .map(line -> applied(line, result))
                        .toList());
    }

    private PartLine applied(PartLine line, Result result) {
        if (line.review().isEmpty()) {
            return line;
        }
        PartLine.ForReview review = line.review().get();
        OptionalDouble points = about(result.student(), result.submissionSha256(), line.exercise(), line.part())
                .map(Decision::points)
                .orElse(OptionalDouble.empty());
        return points.isPresent()
                ? worth(line, Math.clamp(points.getAsDouble(), review.minPoints(), review.maxPoints()))
                : with(line, Status.NEEDS_REVIEW, 0, 0);
    }

    private static PartLine worth(PartLine line, double points) {
        Status status = points >= line.maxPoints() ? Status.CORRECT : points > 0 ? Status.PARTIAL : Status.INCORRECT;
        double fraction = line.maxPoints() > 0 ? points / line.maxPoints() : 0;
        return with(line, status, Math.clamp(fraction, 0, 1), points);
    }

    private static PartLine with(PartLine line, Status status, double fraction, double points) {
        return new PartLine(
                line.exercise(),
                line.part(),
                line.type(),
                line.variant(),
                status,
                fraction,
                points,
                line.maxPoints(),
                line.attemptsUsed(),
                line.attemptGraded(),
                line.hintsUsed(),
                line.misconception(),
                line.feedback(),
                line.carriedForward(),
                line.cells(),
                line.review());
    }
}
