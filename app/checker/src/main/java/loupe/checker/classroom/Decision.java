package loupe.checker.classroom;

import java.util.OptionalDouble;

/// What a person decided about an answer that waited: `points`, or nothing to undo what was decided before.
///
/// `submission` is the SHA-256 of the submission that was read, so that a later one is read anew. `when` is text given
/// by the caller, `2026-01-20T09:00:00Z`; it is kept and never read.
public record Decision(
        String student,
        String submission,
        String exercise,
        String part,
        OptionalDouble points,
        String note,
        String who,
        String when) {

    /// Whether both give the same for the same reason, whoever gave it.
    boolean saysTheSameAs(Decision other) {
        return points.equals(other.points) && note.equals(other.note);
    }
}
