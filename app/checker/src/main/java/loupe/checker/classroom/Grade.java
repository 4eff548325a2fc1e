package loupe.checker.classroom;

import loupe.checker.result.Result;

/// What one student has so far. `pendingPoints` wait for a person and are not among `points`. `file` is what was graded
/// and `created` when it was handed in, as text.
public record Grade(
        String student,
        String file,
        String created,
        Result.State state,
        double points,
        double maxPoints,
        double pendingPoints) {

    /// From 0 to 1: the points so far of all that can be had; 0 where nothing can be had.
    public double fraction() {
        return maxPoints > 0 ? points / maxPoints : 0;
    }
}
