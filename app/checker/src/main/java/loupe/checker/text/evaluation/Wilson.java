package loupe.checker.text.evaluation;

/// The 95 % interval of a share that was counted in a sample (Wilson 1927): unlike the textbook's normal interval it
/// stays between 0 and 1, and says something when the count is 0.
public record Wilson(double least, double most) {

    private static final double Z = 1.959963984540054; // of the normal distribution, two-sided 95 %

    /// For `count` out of `of`. Out of nothing, anything is possible.
    public static Wilson of(int count, int of) {
        if (of == 0) {
            return new Wilson(0, 1);
        }
        double n = of;
        double p = count / n;
        double z2 = Z * Z;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double reach = Z / (1 + z2 / n) * StrictMath.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        return new Wilson(count == 0 ? 0 : centre - reach, count == of ? 1 : centre + reach);
    }
}
