package loupe.course.expression;

/// An expression that cannot be read or worked out: where, what, and the way out.
public final class ExpressionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final String problem;
    private final String fix;

    public ExpressionException(int column, String problem, String fix) {
        super("column " + column + ": " + problem + (fix.isEmpty() ? "" : "; " + fix));
        this.column = column;
        this.problem = problem;
        this.fix = fix;
    }

    /// Counts from 1, in the text of the expression.
    public int column() {
        return column;
    }

    public String problem() {
        return problem;
    }

    /// May be empty.
    public String fix() {
        return fix;
    }
}
