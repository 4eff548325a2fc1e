package loupe.course.measure;

/// How long a piece of work is repeated before its time is believed.
///
/// @param warming seconds, at least, before anything counts
/// @param counting seconds that count
/// @param runs that count, at least, however long they take
public record Effort(double warming, double counting, int runs) {
    /// Of a bench that is left alone: seconds for each workload.
    public static final Effort USUAL = new Effort(1, 3, 3);

    /// Of somebody who waits before a picture: a quarter of a second for each piece of work, or up to one where it
    /// goes on getting faster.
    public static final Effort BRIEF = new Effort(0.15, 0.1, 3);

    /// So many times as long, with as many runs.
    public Effort times(double factor) {
        return new Effort(factor * warming, factor * counting, runs);
    }
}
