package loupe.checker.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import loupe.checker.Status;

/// The verdict on one part of a submission.
///
/// `fraction` is from 0 to 1 after penalties; `attemptGraded` is the number of the attempt that counts, absent if
/// there was none. `cells` says of each cell whether it is right, row after row, and is empty where cells make no
/// sense.
public record PartLine(
        String exercise,
        String part,
        String type,
        int variant,
        Status status,
        double fraction,
        double points,
        double maxPoints,
        int attemptsUsed,
        OptionalInt attemptGraded,
        int hintsUsed,
        Optional<String> misconception,
        List<String> feedback,
        boolean carriedForward,
        List<Boolean> cells,
        Optional<ForReview> review) {

    /// What only a person can decide. `concepts` says of each idea of the rubric what was found: its id to `yes`,
    /// `no`, `contra` or `mixed`.
    public record ForReview(
            double minPoints,
            double maxPoints,
            OptionalDouble suggestedPoints,
            String reason,
            Map<String, String> concepts) {}

    public PartLine {
        feedback = List.copyOf(feedback);
        cells = List.copyOf(cells);
    }

    /// As in reports: `exercise/part`.
    public String place() {
        return exercise + "/" + part;
    }

    /// The points that wait for a person.
    public double pendingPoints() {
        return status == Status.NEEDS_REVIEW ? maxPoints : 0;
    }
}
