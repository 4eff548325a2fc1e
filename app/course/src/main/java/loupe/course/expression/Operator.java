package loupe.course.expression;

import java.util.Arrays;
import java.util.Optional;

/// The operators between two values.
public enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    FLOOR_DIVIDE("//"),
    REMAINDER("%"),
    POWER("^"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    AND("and"),
    OR("or");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /// `**` is another way to write `^`.
    public static Optional<Operator> of(String symbol) {
        String one = symbol.equals("**") ? "^" : symbol;
        return Arrays.stream(values()).filter(o -> o.symbol.equals(one)).findFirst();
    }

    public boolean compares() {
        return ordinal() >= EQUAL.ordinal() && ordinal() <= AT_LEAST.ordinal();
    }

    /// Whether numbers come out of it, not truths.
    public boolean arithmetic() {
        return ordinal() <= POWER.ordinal();
    }

    /// The operation on two numbers; a comparison gives 1 or 0. `//` rounds down and `%` takes the
    /// sign of the divisor, as in Python.
    double apply(double a, double b) {
        return switch (this) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case FLOOR_DIVIDE -> StrictMath.floor(a / b);
            case REMAINDER -> a - b * StrictMath.floor(a / b);
            case POWER -> StrictMath.pow(a, b);
            case EQUAL -> a == b ? 1 : 0;
            case NOT_EQUAL -> a == b ? 0 : 1;
            case LESS -> a < b ? 1 : 0;
            case AT_MOST -> a <= b ? 1 : 0;
            case MORE -> a > b ? 1 : 0;
            case AT_LEAST -> a >= b ? 1 : 0;
            case AND, OR -> throw new IllegalStateException(symbol + " joins truths, not numbers");
        };
    }
}
