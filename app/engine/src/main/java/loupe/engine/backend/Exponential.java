package loupe.engine.backend;

/// The exponential function for speed: within 3e-9 of the true value, relatively, which is finer than float32.
final class Exponential {

    private static final double LOG2_E = 1 / Math.log(2);
    private static final double LN_2 = Math.log(2);
    private static final double UNDERFLOW = -104; // below, float32 has only zero
    private static final double OVERFLOW = 709;

    private Exponential() {}

    /// e to the x. −∞ gives exactly 0, NaN stays NaN.
    static double exp(double x) {
        if (!(x > UNDERFLOW)) {
            return Double.isNaN(x) ? x : 0;
        }
        if (x > OVERFLOW) {
            return Math.exp(x);
        }
        double whole = Math.rint(x * LOG2_E);
        double r = x - whole * LN_2; // |r| <= ln 2 / 2
        double p = 1
                + r
                        * (1
                                + r
                                        * (1 / 2.0
                                                + r
                                                        * (1 / 6.0
                                                                + r
                                                                        * (1 / 24.0
                                                                                + r
                                                                                        * (1 / 120.0
                                                                                                + r
                                                                                                        * (1 / 720.0
                                                                                                                + r
                                                                                                                        * (1
                                                                                                                                / 5040.0)))))));
        return p * Double.longBitsToDouble((long) (whole + 1023) << 52);
    }

    /// The hyperbolic tangent, from the same exponential.
    static double tanh(double x) {
        double e = exp(-2 * Math.abs(x));
        return Math.abs(x) < 1e-3 ? x * (1 - x * x / 3) : Math.copySign((1 - e) / (1 + e), x);
    }
}
