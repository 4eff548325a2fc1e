package loupe.engine.backend;

/// The standard normal distribution function Φ, to about fifteen digits.
final class ErrorFunction {

    private static final double SERIES_LIMIT = 3; // beyond, the continued fraction converges faster

    private ErrorFunction() {}

    /// Φ(x): the share of a standard normal variable that lies below x.
    static double normal(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        double z = Math.abs(x);
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        if (z < SERIES_LIMIT) {
            return 0.5 + Math.copySign(density * series(z), x);
        }
        double tail = density == 0 ? 0 : density / fraction(z);
        return x > 0 ? 1 - tail : tail;
    }

    /// z + z³/3 + z⁵/15 + …; times the density it is Φ(z) − ½ (Marsaglia 2004, §3).
    private static double series(double z) {
        double sum = z;
        double term = z;
        for (int n = 3; Math.abs(term) > sum * 1e-17; n += 2) {
            term *= z * z / n;
            sum += term;
        }
        return sum;
    }

    /// The continued fraction z + 1/(z + 2/(z + 3/…)), cut where it no longer moves (Laplace).
    private static double fraction(double z) {
        double value = z;
        for (int k = 60; k >= 1; k--) {
            value = z + k / value;
        }
        return value;
    }
}
