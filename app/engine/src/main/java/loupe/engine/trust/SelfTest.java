package loupe.engine.trust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Norm;
import loupe.engine.backend.ReferenceBackend;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Some hundred calculations whose results are held against the oracle's: products of odd sizes in every layout, what
/// surrounds them in a transformer, and numbers that are none. It takes a second or two and finds a backend that is
/// broken on this machine; what every backend must satisfy stands in the engine's contract test.
public record SelfTest(List<Check> checks) {

    /// The largest error that rounding explains.
    public static final double ROUNDING = 1e-5;

    private static final Backend ORACLE = new ReferenceBackend();
    private static final int[] SIZES = {1, 7, 64, 255}; // each with each: sizes beside a power of two find edges
    private static final int[][] LONG = { // rows, inner, columns
        {1024, 7, 64}, {64, 1024, 7}, {7, 64, 1024}, {1, 1024, 255}, {255, 1024, 1}, {64, 64, 1024}, {7, 1, 1024}
    };
    private static final Axes ROWS = Axes.of("row", 9, "last", 255);
    private static final float EPSILON = 1e-5f;

    public SelfTest {
        checks = List.copyOf(checks);
    }

    /// One calculation.
    ///
    /// @param error ‖result − expected‖ / ‖expected‖; infinite where one is a number and the other is not
    public record Check(String name, double error) {}

    /// Runs all of them.
    public static SelfTest of(Backend backend) {
        return of(backend, check -> {});
    }

    /// Runs all of them.
    ///
    /// @param done hears of each as it is done; a device that is new to Loupe builds what it needs meanwhile
    public static SelfTest of(Backend backend, Consumer<Check> done) {
        List<Check> checks = new ArrayList<>();
        run(backend, check -> {
            checks.add(check);
            done.accept(check);
        });
        return new SelfTest(checks);
    }

    private static void run(Backend backend, Consumer<Check> checks) {
        SplittableRandom random = new SplittableRandom(1);
        for (Layout layout : Layout.values()) {
            for (int rows : SIZES) {
                for (int inner : SIZES) {
                    for (int columns : SIZES) {
                        checks.accept(product(backend, layout, new Sizes(1, rows, inner, columns), random));
                    }
                }
            }
            for (int[] size : LONG) {
                checks.accept(product(backend, layout, new Sizes(1, size[0], size[1], size[2]), random));
            }
            checks.accept(product(backend, layout, new Sizes(3, 37, 64, 29), random));
        }
        Tensor rows = some(ROWS, random);
        checks.accept(check("softmax with a mask", backend, b -> b.softmax(halfBlocked(rows))));
        checks.accept(check("logarithm of softmax", backend, b -> b.logSoftmax(rows)));
        checks.accept(check("layer norm", backend, b -> b.normalise(Norm.LAYER, rows, EPSILON)));
        checks.accept(check("RMS norm", backend, b -> b.normalise(Norm.ROOT_MEAN_SQUARE, rows, EPSILON)));
        checks.accept(check("GELU", backend, b -> b.map(loupe.engine.backend.Function.GELU_TANH, rows)));
        checks.accept(check("exact GELU", backend, b -> b.map(loupe.engine.backend.Function.GELU, rows)));
        checks.accept(attention(backend, random));
        for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e-41f}) {
            odd(backend, odd, random, checks);
        }
        checks.accept(tiny(backend, random));
    }

    public boolean passed() {
        return worst().error() <= ROUNDING;
    }

    /// The calculation that is furthest off.
    public Check worst() {
        return checks.stream().max(Comparator.comparingDouble(Check::error)).orElseThrow();
    }

    /// How the two sides of a product lie in memory.
    private enum Layout {
        STRAIGHT(false, false),
        LEFT_TRANSPOSED(true, false),
        RIGHT_TRANSPOSED(false, true),
        BOTH_TRANSPOSED(true, true);

        private final boolean left;
        private final boolean right;

        Layout(boolean left, boolean right) {
            this.left = left;
            this.right = right;
        }

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private record Sizes(int batch, int rows, int inner, int columns) {
        Axes left(boolean transposed) {
            return transposed
                    ? Axes.of("head", batch, "inner", inner, "row", rows)
                    : Axes.of("head", batch, "row", rows, "inner", inner);
        }

        Axes right(boolean transposed) {
            return transposed
                    ? Axes.of("head", batch, "column", columns, "inner", inner)
                    : Axes.of("head", batch, "inner", inner, "column", columns);
        }

        Axes result() {
            return Axes.of("head", batch, "row", rows, "column", columns);
        }
    }

    private static Check product(Backend backend, Layout layout, Sizes sizes, SplittableRandom random) {
        Tensor a = some(sizes.left(layout.left), random);
        Tensor b = some(sizes.right(layout.right), random);
        String name = "product " + sizes.rows() + "x" + sizes.inner() + "x" + sizes.columns() + " " + layout.words();
        return new Check(name, Distance.between(backend.contract(a, b, sizes.result()), product(layout, sizes, a, b)));
    }

    /// As the oracle computes it, sums in double, but quick enough for all these sizes.
    private static Tensor product(Layout layout, Sizes sizes, Tensor a, Tensor b) {
        int k = sizes.inner();
        int left = layout.left ? sizes.rows() : 1; // how far apart neighbours along the inner axis lie
        int right = layout.right ? 1 : sizes.columns();
        float[] x = a.data();
        float[] y = b.data();
        float[] out = new float[sizes.result().size()];
        for (int i = 0, to = 0; i < sizes.batch() * sizes.rows(); i++) {
            int row = i % sizes.rows();
            int head = i / sizes.rows();
            int fromA = head * sizes.rows() * k + (layout.left ? row : row * k);
            for (int j = 0; j < sizes.columns(); j++, to++) {
                int fromB = head * sizes.columns() * k + (layout.right ? j * k : j);
                double sum = 0;
                for (int l = 0; l < k; l++) {
                    sum += (double) x[fromA + l * left] * y[fromB + l * right];
                }
                out[to] = (float) sum;
            }
        }
        return Tensor.of(sizes.result(), out);
    }

    /// softmax(q kᵀ / √d, only what came before) v, two heads over seven places.
    private static Check attention(Backend backend, SplittableRandom random) {
        Tensor q = some(Axes.of("head", 2, "query", 7, "d_head", 64), random);
        Tensor k = some(Axes.of("head", 2, "key", 7, "d_head", 64), random);
        Tensor v = some(Axes.of("head", 2, "key", 7, "d_head", 64), random);
        Axes square = Axes.of("query", 7, "key", 7);
        float[] allowed = new float[square.size()];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = i % 7 <= i / 7 ? 1 : 0;
        }
        Tensor mask = Tensor.of(square, allowed);
        return check("attention with a mask", backend, b -> {
            Tensor scores = b.affine(b.contract(q, k, Axes.of("head", 2, "query", 7, "key", 7)), 1 / 8f, 0);
            Tensor pattern = b.softmax(b.where(mask, scores, Float.NEGATIVE_INFINITY));
            return b.contract(pattern, v, Axes.of("query", 7, "head", 2, "d_head", 64));
        });
    }

    /// One number that is none, or hardly one, among others.
    private static void odd(Backend backend, float odd, SplittableRandom random, Consumer<Check> checks) {
        for (int n : new int[] {7, 64}) {
            Tensor a = some(Axes.of("row", n, "inner", n), random).with(odd, n / 2, n / 3);
            Tensor b = some(Axes.of("inner", n, "column", n), random);
            Axes result = Axes.of("row", n, "column", n);
            checks.accept(check("product with " + odd, backend, it -> it.contract(a, b, result)));
            checks.accept(check("softmax with " + odd, backend, it -> it.softmax(a)));
            checks.accept(check("layer norm with " + odd, backend, it -> it.normalise(Norm.LAYER, a, EPSILON)));
            checks.accept(check("GELU with " + odd, backend, it -> it.map(loupe.engine.backend.Function.GELU_TANH, a)));
        }
    }

    /// A product whose every number is smaller than a normal float32; rounding it to zero is no mistake.
    private static Check tiny(Backend backend, SplittableRandom random) {
        Tensor a = ORACLE.affine(some(Axes.of("row", 7, "inner", 7), random), 1e-40f, 0);
        Tensor b = some(Axes.of("inner", 7, "column", 7), random);
        return check("product of tiny numbers", backend, it -> it.contract(a, b, Axes.of("row", 7, "column", 7)));
    }

    private static Check check(String name, Backend backend, Function<Backend, Tensor> calculation) {
        return new Check(name, Distance.between(calculation.apply(backend), calculation.apply(ORACLE)));
    }

    /// Every other cell blocked, and one row all but one.
    private static Tensor halfBlocked(Tensor rows) {
        float[] cells = rows.toArray();
        int n = rows.axes().last().size();
        for (int i = 1; i < cells.length; i++) {
            if (i % 2 == 1 || i < n) {
                cells[i] = Float.NEGATIVE_INFINITY;
            }
        }
        return Tensor.of(rows.axes(), cells);
    }

    /// Numbers between −3 and 3.
    private static Tensor some(Axes axes, SplittableRandom random) {
        float[] cells = new float[axes.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) random.nextDouble(-3, 3);
        }
        return Tensor.of(axes, cells);
    }
}
