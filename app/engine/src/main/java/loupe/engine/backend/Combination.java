package loupe.engine.backend;

/// How two cells become one.
public enum Combination {
    ADD("+"),
    SUBTRACT("−"),
    MULTIPLY("·"),
    DIVIDE("/");

    private final String sign;

    Combination(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public double of(double a, double b) {
        return switch (this) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
        };
    }
}
