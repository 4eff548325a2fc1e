package loupe.backend.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import loupe.engine.backend.Walk;
import loupe.engine.tensor.Axes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Products of sizes at which rows, panels, blocks and threads begin and end.
class ProductsTest {

    private static final double ROUNDING = 2e-6; // of a float32 sum, relative to the sizes of its terms

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1",
        "1, 1, 7, 33",
        "1, 1, 300, 100",
        "1, 3, 255, 31",
        "1, 4, 256, 32",
        "1, 5, 257, 33",
        "1, 9, 300, 70",
        "1, 17, 513, 65",
        "3, 8, 64, 64",
        "2, 33, 300, 129",
        "1, 64, 600, 200",
        "1, 128, 128, 512"
    })
    void everyCellIsTheSumOfItsTermsWhicheverSideLiesTransposed(int batch, int m, int k, int n) {
        float[] a = numbers(batch * m * k, 1);
        float[] b = numbers(batch * k * n, 2);
        for (boolean flippedA : new boolean[] {false, true}) {
            for (boolean flippedB : new boolean[] {false, true}) {
                float[] c = new float[batch * m * n];
                Products.multiply(
                        walk(batch, m, k, n, flippedA, flippedB),
                        flippedA ? flipped(a, batch, m, k) : a,
                        flippedB ? flipped(b, batch, k, n) : b,
                        c);
                assertThat(worst(a, b, c, batch, m, k, n)).isLessThan(ROUNDING);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"64, 64, 64", "37, 300, 70", "128, 768, 96", "20, 64, 2000"})
    void aRowAloneHasTheSameBitsAsAmongOthers(int m, int k, int n) {
        float[] a = numbers(m * k, 3);
        float[] b = numbers(k * n, 4);
        for (boolean flippedB : new boolean[] {false, true}) {
            float[] all = new float[m * n];
            Products.multiply(walk(1, m, k, n, false, flippedB), a, b, all);
            for (int r = 0; r < m; r += 7) {
                float[] alone = new float[n];
                float[] row = Arrays.copyOfRange(a, r * k, (r + 1) * k);
                Products.multiply(walk(1, 1, k, n, false, flippedB), row, b, alone);
                assertThat(alone).containsExactly(Arrays.copyOfRange(all, r * n, (r + 1) * n));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity"})
    void whatIsNoNumberStaysInItsRow(float odd) {
        float[] a = numbers(5 * 300, 5);
        a[2 * 300 + 11] = odd;
        float[] c = new float[5 * 40];
        Products.multiply(walk(1, 5, 300, 40, false, false), a, numbers(300 * 40, 6), c);
        for (int i = 0; i < c.length; i++) {
            assertThat(Float.isFinite(c[i])).isEqualTo(i / 40 != 2);
        }
    }

    private static Walk walk(int batch, int m, int k, int n, boolean flippedA, boolean flippedB) {
        return Walk.of(
                flippedA ? Axes.of("batch", batch, "k", k, "m", m) : Axes.of("batch", batch, "m", m, "k", k),
                flippedB ? Axes.of("batch", batch, "n", n, "k", k) : Axes.of("batch", batch, "k", k, "n", n),
                Axes.of("batch", batch, "m", m, "n", n));
    }

    private static double worst(float[] a, float[] b, float[] c, int batch, int m, int k, int n) {
        double worst = 0;
        for (int p = 0; p < batch; p++) {
            for (int r = 0; r < m; r++) {
                for (int j = 0; j < n; j++) {
                    double sum = 0;
                    double size = 0;
                    for (int i = 0; i < k; i++) {
                        double term = (double) a[(p * m + r) * k + i] * b[(p * k + i) * n + j];
                        sum += term;
                        size += Math.abs(term);
                    }
                    worst = Math.max(worst, Math.abs(c[(p * m + r) * n + j] - sum) / size);
                }
            }
        }
        return worst;
    }

    private static float[] numbers(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return numbers;
    }

    /// Each `[rows, columns]` matrix as `[columns, rows]`.
    private static float[] flipped(float[] cells, int batch, int rows, int columns) {
        float[] flipped = new float[cells.length];
        for (int p = 0; p < batch; p++) {
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    flipped[(p * columns + c) * rows + r] = cells[(p * rows + r) * columns + c];
                }
            }
        }
        return flipped;
    }
}
