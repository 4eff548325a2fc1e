package loupe.course.experiment;

import java.util.Arrays;

/// A rule worked out a second time, in plain double precision, to hold the float32 numbers of a backend against.
enum Twice {
    /// Shares of a row: e to each number over the sum of all, the largest number subtracted first.
    SOFTMAX("softmax") {
        @Override
        double[] of(double... row) {
            double top = Arrays.stream(row).max().orElse(0);
            double[] powers =
                    Arrays.stream(row).map(x -> StrictMath.exp(x - top)).toArray();
            double sum = Arrays.stream(powers).sum();
            return Arrays.stream(powers).map(p -> p / sum).toArray();
        }
    },
    /// One number, the sum of the row.
    SUM("sum") {
        @Override
        double[] of(double... row) {
            return new double[] {Arrays.stream(row).sum()}; // DoubleStream adds with compensation
        }
    };

    private final String symbol;

    Twice(String symbol) {
        this.symbol = symbol;
    }

    /// As it stands in a formula.
    String symbol() {
        return symbol;
    }

    /// The row's results: as many as the row has numbers, or one.
    abstract double[] of(double... row);
}
