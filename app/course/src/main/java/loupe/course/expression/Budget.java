package loupe.course.expression;

/// Counts operations, so that the same expression ends in the same way on every machine.
final class Budget {

    private static final long MOST = 20_000_000; // about 50 ms on one core

    private long spent;

    void spend(long operations, int column) {
        spent += operations;
        if (spent > MOST) {
            throw new ExpressionException(column, "takes too many operations", "make it smaller");
        }
    }
}
