package loupe.cli.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Norm;
import loupe.engine.backend.ReferenceBackend;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// A few calculations whose results are held against the oracle's. It takes a moment and finds a backend that is broken
/// on this machine; what every backend must satisfy stands in the engine's contract test.
record SelfTest(List<Check> checks) {
    /// The largest error that rounding explains.
    static final double ROUNDING = 1e-5;

    private static final Backend ORACLE = new ReferenceBackend();
    private static final int[][] ODD = {{1, 7, 5}, {37, 53, 29}, {131, 65, 129}}; // rows, inner, columns
    private static final Axes ROWS = Axes.of("row", 9, "last", 77);
    private static final float EPSILON = 1e-5f;

    SelfTest {
        checks = List.copyOf(checks);
    }

    /// One calculation.
    ///
    /// @param error ‖result − expected‖ / ‖expected‖; infinite where one is a number and the other is not
    record Check(String name, double error) {}

    static SelfTest of(Backend backend) {
        SplittableRandom random = new SplittableRandom(1);
        List<Check> checks = new ArrayList<>();
        for (int[] size : ODD) {
            for (boolean flipped : new boolean[] {false, true}) {
                checks.add(product(backend, size, flipped, random));
            }
        }
        Tensor rows = some(ROWS, random);
        checks.add(check("softmax with −∞", backend, b -> b.softmax(halfBlocked(rows))));
        checks.add(check("layer norm", backend, b -> b.normalise(Norm.LAYER, rows, EPSILON)));
        checks.add(check("GELU", backend, b -> b.map(loupe.engine.backend.Function.GELU_TANH, rows)));
        return new SelfTest(checks);
    }

    boolean passed() {
        return worst().error() <= ROUNDING;
    }

    /// The calculation that is furthest off.
    Check worst() {
        return checks.stream().max(Comparator.comparingDouble(Check::error)).orElseThrow();
    }

    private static Check product(Backend backend, int[] size, boolean flipped, SplittableRandom random) {
        int rows = size[0];
        int inner = size[1];
        int columns = size[2];
        Tensor a = some(Axes.of("head", 3, "row", rows, "inner", inner), random);
        Tensor b = some(
                flipped
                        ? Axes.of("head", 3, "column", columns, "inner", inner)
                        : Axes.of("head", 3, "inner", inner, "column", columns),
                random);
        Axes result = Axes.of("head", 3, "row", rows, "column", columns);
        String name = "product " + rows + "x" + inner + "x" + columns + (flipped ? " transposed" : "");
        return check(name, backend, it -> it.contract(a, b, result));
    }

    private static Check check(String name, Backend backend, Function<Backend, Tensor> calculation) {
        return new Check(name, distance(calculation.apply(backend), calculation.apply(ORACLE)));
    }

    private static double distance(Tensor result, Tensor expected) {
        if (!result.axes().equals(expected.axes())) {
            return Double.POSITIVE_INFINITY;
        }
        double off = 0;
        double size = 0;
        for (int i = 0; i < expected.size(); i++) {
            double difference = (double) result.at(i) - expected.at(i);
            off += difference * difference;
            size += (double) expected.at(i) * expected.at(i);
        }
        double error = Math.sqrt(off / size);
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
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
