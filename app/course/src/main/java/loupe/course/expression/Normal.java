package loupe.course.expression;

/// The standard normal distribution.
final class Normal {

    private Normal() {}

    /// The chance that a standard normal number is below `x`, to about 15 digits: a power series in
    /// the middle, a continued fraction in the tails (Abramowitz and Stegun 1964, 26.2.10 and 26.2.14).
    static double below(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        double size = Math.abs(x);
        if (size > 38) {
            return x < 0 ? 0 : 1;
        }
        double density = StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI);
        if (size < 4) {
            double term = size;
            double sum = size;
            for (int n = 1; n < 100; n++) {
                term *= size * size / (2 * n + 1);
                sum += term;
            }
            return 0.5 + (x < 0 ? -1 : 1) * density * sum;
        }
        double fraction = size;
        for (int n = 60; n > 0; n--) {
            fraction = size + n / fraction;
        }
        double tail = density / fraction;
        return x < 0 ? tail : 1 - tail;
    }
}
