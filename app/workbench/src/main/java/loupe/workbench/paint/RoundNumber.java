package loupe.workbench.paint;

/// Ends of scales that are pleasant to read: 1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten.
final class RoundNumber {

    private static final double[] STEPS = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    private RoundNumber() {}

    /// The smallest round number at or above a value; 1 when the value is 0.
    static double atLeast(double value) {
        if (value <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : STEPS) {
            if (step * power >= value) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
