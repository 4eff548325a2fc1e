package loupe.workbench.measure;

import java.util.List;
import java.util.Locale;

/// What a list of times says in three numbers.
///
/// @param median,p99,longest milliseconds
/// @param runs how many times there were
record Spread(double median, double p99, double longest, int runs) {

    /// @throws IllegalArgumentException if there are no times
    static Spread of(List<Double> millis) {
        if (millis.isEmpty()) {
            throw new IllegalArgumentException("spread: no times were measured");
        }
        List<Double> sorted = millis.stream().sorted().toList();
        return new Spread(at(sorted, 0.5), at(sorted, 0.99), sorted.getLast(), sorted.size());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %6.2f ms   99 %% %6.2f ms   longest %6.2f ms   %d runs",
                median,
                p99,
                longest,
                runs);
    }
}
