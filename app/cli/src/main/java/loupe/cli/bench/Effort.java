package loupe.cli.bench;

/// How long a piece of work is repeated before its time is believed.
///
/// @param warming seconds, at least, before anything counts
/// @param counting seconds that count
/// @param runs that count, at least, however long they take
record Effort(double warming, double counting, int runs) {
    static final Effort USUAL = new Effort(1, 3, 3);
}
