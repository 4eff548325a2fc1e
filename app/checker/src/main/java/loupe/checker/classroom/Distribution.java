package loupe.checker.classroom;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How numbers from 0 to 1 are spread. Quartiles are interpolated between neighbours (Hyndman and Fan 1996, Sample
/// quantiles in statistical packages, type 7); the standard deviation is that of the population, divided by n. All are
/// 0 where there are no numbers. `tenths` counts those below 0.1, below 0.2, …; 1 is in the last.
public record Distribution(
        int count,
        double mean,
        double standardDeviation,
        double lowerQuartile,
        double median,
        double upperQuartile,
        List<Integer> tenths) {

    private static final int TENTHS = 10;

    public Distribution {
        tenths = List.copyOf(tenths);
    }

    static Distribution of(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double mean = mean(sorted);
        double squares = 0;
        int[] tenths = new int[TENTHS];
        for (double x : sorted) {
            squares += (x - mean) * (x - mean);
            tenths[tenth(x)]++;
        }
        return new Distribution(
                sorted.length,
                mean,
                sorted.length == 0 ? 0 : StrictMath.sqrt(squares / sorted.length),
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                IntStream.of(tenths).boxed().toList());
    }

    /// The small addend keeps what should be on an edge, such as 0.29 + 0.01, from falling below it.
    private static int tenth(double x) {
        return Math.clamp((int) Math.floor(x * TENTHS + 1e-9), 0, TENTHS - 1);
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double x : numbers) {
            sum += x;
        }
        return numbers.length == 0 ? 0 : sum / numbers.length;
    }

    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
