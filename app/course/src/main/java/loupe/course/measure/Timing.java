package loupe.course.measure;

import java.util.Collection;

/// How long the runs of a piece of work took, in seconds.
///
/// @param spread half the distance between the quartiles, as a share of the median
public record Timing(double median, double min, double max, double spread, int runs) {

    /// @param seconds one for each run, at least one
    public static Timing of(Collection<Double> seconds) {
        double[] sorted =
                seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = quantile(sorted, 0.5);
        double spread = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 2 / median;
        return new Timing(median, sorted[0], sorted[sorted.length - 1], spread, sorted.length);
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
