package loupe.backend.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Shapes of several tiles, single rows and columns among them; the contract test has the small ones.
class ProductsTest {

    private static final double ROUNDING = 2e-6;
    private static final EjmlBackend EJML = new EjmlBackend();

    static Stream<Arguments> shapes() {
        int[][] shapes = {{1, 130, 150, 170}, {1, 1, 700, 501}, {1, 501, 700, 1}, {3, 33, 64, 65}, {6, 1, 1, 1}};
        OpenClBackend backend = Here.backend();
        return Stream.of(shapes)
                .flatMap(s -> IntStream.range(0, 4)
                        .mapToObj(flips -> Arguments.of(backend, s, flips % 2 == 1, flips / 2 == 1)));
    }

    @ParameterizedTest(name = "{1}, A transposed {2}, B transposed {3}")
    @MethodSource("shapes")
    void everyShapeAgreesWithJava(OpenClBackend backend, int[] s, boolean flipA, boolean flipB) {
        Axes left = flipA ? axes(s[0], "inner", s[2], "row", s[1]) : axes(s[0], "row", s[1], "inner", s[2]);
        Axes right = flipB ? axes(s[0], "column", s[3], "inner", s[2]) : axes(s[0], "inner", s[2], "column", s[3]);
        Tensor a = cells(1, left);
        Tensor b = cells(2, right);
        Axes result = axes(s[0], "row", s[1], "column", s[3]);
        float[] expected = EJML.contract(a, b, result).toArray();
        assertThat(Distance.relative(backend.contract(a, b, result).toArray(), expected))
                .isLessThan(ROUNDING);
        Tensor spoiled = a.with(Float.NaN, new int[left.rank()]);
        assertThat(Distance.relative(
                        backend.contract(spoiled, b, result).toArray(),
                        EJML.contract(spoiled, b, result).toArray()))
                .as("what is not a number spoils its row alone")
                .isLessThan(ROUNDING);
    }

    private static Axes axes(int batch, String outer, int m, String inner, int n) {
        return Axes.of("batch", batch, outer, m, inner, n);
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
