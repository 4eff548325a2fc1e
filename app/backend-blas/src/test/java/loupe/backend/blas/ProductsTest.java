package loupe.backend.blas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Shapes that are cut into pieces, single rows and columns among them; the contract test has the small ones.
class ProductsTest {

    private static final double ROUNDING = 2e-6; // relative
    private static final Backend BLAS = new BlasDriver().open().getFirst();
    private static final Backend EJML = new EjmlBackend();

    static Stream<Arguments> shapes() {
        int[][] shapes = {
            {1, 200, 150, 170},
            {1, 1, 1500, 1501},
            {1, 1501, 1500, 1},
            {3, 1, 1100, 1001},
            {5, 100, 90, 70},
            {40, 33, 64, 65},
            {2, 15, 700, 300},
            {2, 2000, 100, 12},
            {1, 520, 520, 520},
            {1, 1, 5, 7},
            {6, 1, 1, 1}
        };
        return Stream.of(shapes)
                .flatMap(s -> IntStream.range(0, 4).mapToObj(flips -> Arguments.of(s, flips % 2 == 1, flips / 2 == 1)));
    }

    @ParameterizedTest(name = "{0}, A transposed {1}, B transposed {2}")
    @MethodSource("shapes")
    void everyShapeAgreesWithJava(int[] s, boolean flipA, boolean flipB) {
        Tensor a = cells(1, flipA ? axes(s[0], "inner", s[2], "row", s[1]) : axes(s[0], "row", s[1], "inner", s[2]));
        Tensor b =
                cells(2, flipB ? axes(s[0], "column", s[3], "inner", s[2]) : axes(s[0], "inner", s[2], "column", s[3]));
        Axes result = axes(s[0], "row", s[1], "column", s[3]);
        float[] expected = EJML.contract(a, b, result).toArray();
        assertThat(relative(BLAS.contract(a, b, result).toArray(), expected)).isLessThan(ROUNDING);
    }

    @ParameterizedTest(name = "{0}, A transposed {1}, B transposed {2}")
    @MethodSource("shapes")
    void whatIsNotANumberSpoilsItsRowAlone(int[] s, boolean flipA, boolean flipB) {
        Axes left = flipA ? axes(s[0], "inner", s[2], "row", s[1]) : axes(s[0], "row", s[1], "inner", s[2]);
        Axes right = flipB ? axes(s[0], "column", s[3], "inner", s[2]) : axes(s[0], "inner", s[2], "column", s[3]);
        Axes result = axes(s[0], "row", s[1], "column", s[3]);
        // Zeros in B: 0 · NaN and 0 · ∞ are NaN, even if a kernel would like to skip zeros.
        for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            Tensor out = BLAS.contract(Tensor.zeros(left).with(odd, new int[left.rank()]), Tensor.zeros(right), result);
            float[] expected = new float[out.size()];
            Arrays.fill(expected, 0, s[3], Float.NaN);
            assertThat(out.toArray()).as("%s", odd).isEqualTo(expected);
        }
    }

    @Test
    void severalThreadsAtOnceDoNotDisturbEachOther() {
        List<Tensor> as = IntStream.range(0, 16)
                .mapToObj(i -> cells(i, Axes.of("row", 130 + i, "inner", 140)))
                .toList();
        Tensor b = cells(99, Axes.of("inner", 140, "column", 150));
        List<float[]> alone = as.stream().map(a -> product(a, b)).toList();
        for (int round = 0; round < 20; round++) {
            List<float[]> together = as.parallelStream().map(a -> product(a, b)).toList();
            for (int i = 0; i < as.size(); i++) {
                assertThat(Arrays.equals(together.get(i), alone.get(i)))
                        .as("product %d", i)
                        .isTrue();
            }
        }
    }

    @Test
    void itIsFoundByItsShortName() {
        assertThat(Backends.find().byId("blas")).get().extracting(Backend::name).isEqualTo("Native CPU (OpenBLAS)");
    }

    /// ‖a − b‖ / ‖b‖
    private static double relative(float[] a, float[] b) {
        double off = 0;
        double size = 0;
        for (int i = 0; i < b.length; i++) {
            off += ((double) a[i] - b[i]) * ((double) a[i] - b[i]);
            size += (double) b[i] * b[i];
        }
        return Math.sqrt(off / size);
    }

    private static float[] product(Tensor a, Tensor b) {
        return BLAS.contract(a, b, Axes.of("row", a.axes().size("row"), "column", 150))
                .toArray();
    }

    private static Axes axes(int batch, String outer, int m, String inner, int n) {
        return batch == 1 ? Axes.of(outer, m, inner, n) : Axes.of("batch", batch, outer, m, inner, n);
    }

    private static Tensor cells(int seed, Axes axes) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] cells = new float[axes.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) random.nextDouble(-1, 1);
        }
        return Tensor.of(axes, cells);
    }
}
