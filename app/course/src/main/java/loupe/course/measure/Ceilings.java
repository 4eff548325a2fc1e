package loupe.course.measure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// What this machine can do at best, measured: no data sheet knows how many of its cores are ours.
///
/// @param flops operations a second of the fastest matrix product that any backend makes
/// @param fastest the backend that made it
/// @param bytes that all cores together read from memory in a second
public record Ceilings(double flops, String fastest, double bytes) {
    private static final int[][] FRIENDLY = {{128, 768, 3072}, {512, 512, 512}, {64, 256, 256}}; // m, k, n
    private static final int NUMBERS = 1 << 26; // 256 MiB: more than the caches hold
    private static final int SHARE = 8; // of the memory that Java may use, no more than one part in so many
    private static final int BLOCK = 1 << 16; // numbers that are added in one go: Java compiles what is called often
    private static final double READING = 3; // times the effort of a product: few runs, and each is long
    private static final double FOR_EACH = 0.1; // of the effort that a workload gets

    /// Measures the ceilings for a bench whose workloads get this effort.
    public static Ceilings forBench(List<Backend> backends, Effort effort) {
        return measure(backends, effort.times(FOR_EACH));
    }

    /// Measures them with this effort for each product.
    ///
    /// @throws IllegalStateException if a backend multiplies wrongly
    public static Ceilings measure(List<Backend> backends, Effort effort) {
        Stopwatch stopwatch = new Stopwatch(effort);
        double best = 0;
        String fastest = "";
        for (Backend backend : backends) {
            for (int[] size : FRIENDLY) {
                double flops = product(backend, size, stopwatch);
                if (flops > best) {
                    best = flops;
                    fastest = backend.name();
                }
            }
        }
        return new Ceilings(best, fastest, bandwidth(new Stopwatch(effort.times(READING))));
    }

    /// Operations a second of the quickest run.
    private static double product(Backend backend, int[] size, Stopwatch stopwatch) {
        Tensor a = Tensor.full(Axes.of("row", size[0], "inner", size[1]), 1);
        Tensor b = Tensor.full(Axes.of("inner", size[1], "column", size[2]), 1);
        Axes result = Axes.of("row", size[0], "column", size[2]);
        Runnable work = () -> {
            if (backend.contract(a, b, result).at(0) != size[1]) {
                throw new IllegalStateException(backend.name() + " multiplies wrongly");
            }
        };
        stopwatch.warm(work);
        return 2.0
                * size[0]
                * size[1]
                * size[2]
                / Timing.of(stopwatch.count(work, 1)).min();
    }

    private static double bandwidth(Stopwatch stopwatch) {
        long room = Runtime.getRuntime().maxMemory() / SHARE / Integer.BYTES;
        int[] numbers = new int[(int) Math.min(NUMBERS, room)];
        Arrays.fill(numbers, 1);
        int parts = Runtime.getRuntime().availableProcessors();
        Runnable work = () -> {
            int sum = IntStream.range(0, parts)
                    .parallel()
                    .map(i -> sum(numbers, (int) ((long) numbers.length * i / parts), (int)
                            ((long) numbers.length * (i + 1) / parts)))
                    .sum();
            if (sum != numbers.length) {
                throw new IllegalStateException("memory: " + numbers.length + " ones add up to " + sum);
            }
        };
        stopwatch.warm(work);
        return (double) Integer.BYTES
                * numbers.length
                / Timing.of(stopwatch.count(work, 1)).min();
    }

    private static int sum(int[] numbers, int from, int to) {
        int sum = 0;
        for (int block = from; block < to; block += BLOCK) {
            sum += block(numbers, block, Math.min(to, block + BLOCK));
        }
        return sum;
    }

    /// Whole numbers: the compiler adds them eight or more at a time, which it may not do with floats.
    private static int block(int[] numbers, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += numbers[i];
        }
        return sum;
    }
}
