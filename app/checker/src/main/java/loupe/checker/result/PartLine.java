package loupe.checker.result;

import java.util.Collections;
import java.util.LinkedHashMap;
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
    /// `no`, `contra` or `mixed`; `remarks` are the sentences that quote it. Suggestion, concepts and remarks
    /// are for whoever reviews: no report that a student may see holds them.
    public record ForReview(
            double minPoints,
            double maxPoints,
            OptionalDouble suggestedPoints,
            String reason,
            Map<String, String> concepts,
            List<String> remarks) {
        public ForReview {
            concepts = Collections.unmodifiableMap(new LinkedHashMap<>(concepts));
            remarks = List.copyOf(remarks);
        }
    }

    public PartLine {
        feedback = List.copyOf(feedback);
        cells = List.copyOf(cells);
    }

    /// As in reports: `exercise/part`.
    public String place() {
        return exercise + "/" + part;
    }

    /// The points that wait for a person: those to be reviewed, and those of a part that failed through our fault.
    public double pendingPoints() {
        return status == Status.NEEDS_REVIEW || status == Status.ERROR ? maxPoints : 0;
    }
}
