package loupe.course.measure;

import java.util.Collection;

/// How long the runs of a piece of work took, in seconds.
///
/// @param lower,upper the quartiles: a quarter of the runs took less, a quarter took more
public record Timing(double median, double min, double max, double lower, double upper, int runs) {

    /// @param seconds one for each run, at least one
    public static Timing of(Collection<Double> seconds) {
        double[] sorted =
                seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Timing(
                quantile(sorted, 0.5),
                sorted[0],
                sorted[sorted.length - 1],
                quantile(sorted, 0.25),
                quantile(sorted, 0.75),
                sorted.length);
    }

    /// Half the distance between the quartiles, as a share of the median.
    public double spread() {
        return (upper - lower) / 2 / median;
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
