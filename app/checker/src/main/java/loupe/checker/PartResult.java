package loupe.checker;

import java.util.List;
import java.util.Optional;
import loupe.course.exercise.Show;

/// What came of grading one answer to one part.
///
/// `fraction` is from 0 to 1, after any penalty. `cells` says of each cell, row after row, whether it
/// is right; it is empty where cells make no sense. `show` is where in the lesson the mistake can be
/// seen.
public record PartResult(
        Status status,
        double fraction,
        double points,
        double maxPoints,
        Optional<String> misconception,
        List<String> feedback,
        List<Boolean> cells,
        Carried carried,
        Optional<Show> show,
        Optional<Review> review) {

    /// Whether the answer was right given an earlier one that was not.
    public enum Carried {
        NO,
        FORWARD
    }

    public PartResult {
        feedback = List.copyOf(feedback);
        cells = List.copyOf(cells);
    }

    /// The verdict alone, for as long as answers may still come in.
    public PartResult withoutReasons() {
        return new PartResult(
                status,
                fraction,
                points,
                maxPoints,
                Optional.empty(),
                List.of(),
                List.of(),
                carried,
                Optional.empty(),
                Optional.empty());
    }

    public boolean correct() {
        return status == Status.CORRECT;
    }
}
