package loupe.engine.backend;

/// The exponential function for speed: within 3e-9 of the true value, relatively, which is finer than float32. It has
/// no
/// branches, so a loop over an array runs on several cells at once.
final class Exponential {

    private static final double LOG2_E = 1 / Math.log(2);
    private static final double LN_2 = Math.log(2);
    private static final double LOWEST = -105; // e to this is zero as a float
    private static final double HIGHEST = 709; // e to this is infinite as a float

    private Exponential() {}

    /// e to the x, to be rounded to float32: there it is 0 for −∞ and ∞ beyond 89. NaN stays NaN.
    static double exp(double x) {
        double clamped = Math.min(Math.max(x, LOWEST), HIGHEST);
        double whole = Math.rint(clamped * LOG2_E);
        double r = clamped - whole * LN_2; // |r| <= ln 2 / 2
        double r2 = r * r;
        double low = 1 + r + r2 * (1 / 2.0 + r * (1 / 6.0));
        double high = 1 / 24.0 + r * (1 / 120.0) + r2 * (1 / 720.0 + r * (1 / 5040.0));
        return (low + r2 * r2 * high) * Double.longBitsToDouble((long) (whole + 1023) << 52);
    }

    /// The hyperbolic tangent, from the same exponential.
    static double tanh(double x) {
        double e = exp(-2 * Math.abs(x));
        return Math.abs(x) < 1e-3 ? x * (1 - x * x / 3) : Math.copySign((1 - e) / (1 + e), x);
    }
}
