package loupe.backend.blas;

import java.util.Arrays;
import java.util.SplittableRandom;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Times matrix products on every backend of the class path, for `MEASURED.md`: median of 21 rounds of at least 5 ms.
final class Timings {

    private static final int[][] SHAPES = {{16, 64, 64}, {128, 768, 768}, {512, 512, 512}, {1, 768, 3072}};
    private static final int ROUNDS = 21;
    private static final double WARM = 5e8; // ns
    private static final double ROUND = 5e6; // ns

    private Timings() {}

    /// Each argument is a shape, such as `16x64x64`; none stands for the four of the table.
    public static void main(String[] shapes) {
        Backends found = Backends.find();
        found.missing().forEach(System.out::println);
        int[][] all = shapes.length == 0
                ? SHAPES
                : Arrays.stream(shapes).map(Timings::sizes).toArray(int[][]::new);
        System.out.println("| m x k x n | backend | us | GFLOP/s |\n|---|---|---|---|");
        for (int[] shape : all) {
            for (Backend backend : found.ready()) {
                double ns = median(backend, shape[0], shape[1], shape[2]);
                double gigaflops = 2.0 * shape[0] * shape[1] * shape[2] / ns;
                System.out.printf(
                        "| %dx%dx%d | %s | %.2f | %.1f |%n",
                        shape[0], shape[1], shape[2], backend.name(), ns / 1e3, gigaflops);
            }
        }
    }

    private static int[] sizes(String shape) {
        return Arrays.stream(shape.split("x")).mapToInt(Integer::parseInt).toArray();
    }

    private static double median(Backend backend, int m, int k, int n) {
        Tensor a = cells(Axes.of("row", m, "inner", k));
        Tensor b = cells(Axes.of("inner", k, "column", n));
        Axes result = Axes.of("row", m, "column", n);
        int calls = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM) {
            backend.contract(a, b, result);
            calls++;
        }
        int repeats = (int) Math.max(1, calls * ROUND / WARM);
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            for (int r = 0; r < repeats; r++) {
                backend.contract(a, b, result);
            }
            rounds[i] = (double) (System.nanoTime() - begun) / repeats;
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static Tensor cells(Axes axes) {
        SplittableRandom random = new SplittableRandom(axes.size());
        float[] cells = new float[axes.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) random.nextDouble(-1, 1);
        }
        return Tensor.of(axes, cells);
    }
}
