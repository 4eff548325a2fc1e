package loupe.checker.classroom;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import loupe.checker.Status;

/// How a class did on one part.
///
/// `answered` is the number of students who gave any answer and `attempts` that of all attempts that counted. What
/// follows is over the students whose part is decided: what waits for a person, or failed by our fault, is left out;
/// unanswered and unreadable count 0.
///
/// - `meanFraction`: the difficulty (facility) index, from 0, nobody, to 1, everybody.
/// - `itemRest`: the correlation of the part with the rest of the score, from -1 to 1.
/// - `upperLower`: the mean fraction of the best 27 % minus that of the weakest 27 %, from -1 to 1.
/// - `hintShare`: the share of those who answered who took a hint.
///
/// Each is absent where it has no meaning: nobody answered, all did the same, fewer than three students.
public record PartStatistics(
        String exercise,
        String part,
        String type,
        double maxPoints,
        int students,
        int answered,
        int attempts,
        Map<Status, Integer> statuses,
        OptionalDouble meanFraction,
        OptionalDouble itemRest,
        OptionalDouble upperLower,
        OptionalDouble hintShare) {

    public PartStatistics {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, statuses.getOrDefault(status, 0));
        }
        statuses = Collections.unmodifiableMap(counts);
    }

    /// As in reports: `exercise/part`.
    public String place() {
        return exercise + "/" + part;
    }
}
