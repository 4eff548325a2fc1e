package loupe.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.backend.Contraction;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Wrong products are found, and honest ones never accused.
class ProductCheckTest {

    /// The backend that this module adds; EJML in the engine's own.
    private static final Backend BACKEND = Backends.find().ready().getLast();

    @ParameterizedTest
    @CsvSource({"64,64,64", "100,65,70", "255,64,77", "64,512,64", "128,128,512", "64,64,1500", "200,768,64"})
    void anElementOffByAThousandthOfTheTypicalSizeIsFound(int rows, int inner, int columns) {
        int trials = 1000;
        SplittableRandom random = new SplittableRandom(rows * 31 + inner * 17 + columns);
        Tensor a = drawn(Axes.of("row", rows, "inner", inner), random, r -> r.nextDouble(-1, 1), 1);
        Tensor b = drawn(Axes.of("inner", inner, "column", columns), random, r -> r.nextDouble(-1, 1), 1);
        Axes result = Axes.of("row", rows, "column", columns);
        Tensor product = BACKEND.contract(a, b, result);
        float thousandth = (float) (1e-3 * rootMeanSquare(product));
        int found = 0;
        for (int trial = 0; trial < trials; trial++) {
            int at = random.nextInt(result.size());
            float sign = random.nextBoolean() ? 1 : -1;
            Tensor planted = product.with(product.at(at) + sign * thousandth, result.cell(at));
            found += check(a, b, planted, random).fails() ? 1 : 0;
        }
        System.out.printf("planted in %dx%dx%d: %d of %d found%n", rows, inner, columns, found, trials);
        assertThat(found).isGreaterThanOrEqualTo(999);
    }

    @Test
    void anElementIsFoundInEveryMatrixOfABatchAndInEveryLayout() {
        SplittableRandom random = new SplittableRandom(7);
        Tensor a = drawn(Axes.of("head", 3, "inner", 64, "row", 70), random, r -> r.nextDouble(-1, 1), 1);
        Tensor b = drawn(Axes.of("column", 90, "head", 3, "inner", 64), random, r -> r.nextDouble(-1, 1), 1);
        Axes result = Axes.of("row", 70, "head", 3, "column", 90);
        Tensor product = BACKEND.contract(a, b, result);
        float hundredth = (float) (1e-2 * rootMeanSquare(product));
        for (int trial = 0; trial < 200; trial++) {
            int at = random.nextInt(result.size());
            Tensor planted = product.with(product.at(at) + hundredth, result.cell(at));
            assertThat(check(a, b, planted, random).fails()).isTrue();
        }
        assertThat(check(a, b, product, random).fails()).isFalse();
    }

    @Test
    void oneNumberThatIsNoneIsFound() {
        SplittableRandom random = new SplittableRandom(8);
        Tensor a = drawn(Axes.of("row", 64, "inner", 64), random, r -> r.nextDouble(-1, 1), 1);
        Tensor b = drawn(Axes.of("inner", 64, "column", 64), random, r -> r.nextDouble(-1, 1), 1);
        Axes result = Axes.of("row", 64, "column", 64);
        Tensor product = BACKEND.contract(a, b, result);
        for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            assertThat(check(a, b, product.with(odd, 5, 6), random).fails()).isTrue();
        }
        assertThat(check(a, b, Tensor.full(result, Float.NaN), random).fails()).isTrue();
        assertThat(check(a, b, Tensor.zeros(result), random).fails()).isTrue();
    }

    @Test
    void numbersThatAreNoneInWhatIsMultipliedAccuseNobody() {
        SplittableRandom random = new SplittableRandom(9);
        for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY, 1e30f, 1e-41f, 3e38f}) {
            Tensor a = drawn(Axes.of("row", 64, "inner", 64), random, r -> r.nextDouble(-1, 1), 1)
                    .with(odd, 3, 4);
            Tensor b = drawn(Axes.of("inner", 64, "column", 64), random, r -> r.nextDouble(-1, 1), 1)
                    .with(odd, 4, 6);
            Tensor product = BACKEND.contract(a, b, Axes.of("row", 64, "column", 64));
            assertThat(check(a, b, product, random).fails()).as("%s", odd).isFalse();
        }
    }

    /// Sizes, scales and kinds of numbers at random: also sums that only grow, sums that cancel, equal numbers whose
    /// roundings all go one way, and rows of very different sizes.
    @Test
    void honestRoundingIsNeverAccused() {
        int trials = Integer.getInteger("loupe.trials", 120);
        SplittableRandom random = new SplittableRandom(10);
        int suspected = 0;
        for (int trial = 0; trial < trials; trial++) {
            Kind left = kind(random);
            Kind right = kind(random);
            int inner = random.nextInt(64, 1200);
            double scale = Math.pow(10, random.nextInt(-12, 12));
            Tensor a = drawn(Axes.of("row", random.nextInt(64, 200), "inner", inner), random, left.number, scale);
            Tensor b = drawn(Axes.of("inner", inner, "column", random.nextInt(64, 700)), random, right.number, 1);
            if (random.nextInt(4) == 0) {
                b = cancelling(b);
            }
            Axes result = Axes.of(List.of(a.axes().get(0), b.axes().get(1)));
            ProductCheck check = check(a, b, BACKEND.contract(a, b, result), random);
            assertThat(check.fails())
                    .as("trial %d, %s by %s, %s", trial, left.name, right.name, result)
                    .isFalse();
            suspected += check.suspects().isEmpty() ? 0 : 1;
        }
        System.out.printf(
                "honest products of %s: 0 of %d accused, %d looked at twice%n", BACKEND.name(), trials, suspected);
    }

    /// The lower half of the rows is nearly the upper one with the other sign.
    private static Tensor cancelling(Tensor b) {
        float[] cells = b.toArray();
        int half = b.axes().get(0).size() / 2 * b.axes().get(1).size();
        for (int i = 0; i < half; i++) {
            cells[half + i] = -cells[i] * (1 + 1e-4f * (i % 3));
        }
        return Tensor.of(b.axes(), cells);
    }

    private static Kind kind(SplittableRandom random) {
        double same = random.nextDouble();
        return switch (random.nextInt(6)) {
            case 0 -> new Kind("even", r -> r.nextDouble(-1, 1));
            case 1 -> new Kind("normal", SplittableRandom::nextGaussian);
            case 2 -> new Kind("positive", SplittableRandom::nextDouble);
            case 3 -> new Kind("equal", r -> same);
            case 4 -> new Kind("outliers", r -> (r.nextInt(50) == 0 ? 1000 : 1) * r.nextGaussian());
            default -> new Kind("spread", r -> r.nextGaussian() * Math.pow(10, r.nextDouble(-6, 6)));
        };
    }

    private record Kind(String name, ToDoubleFunction<SplittableRandom> number) {}

    private static ProductCheck check(Tensor a, Tensor b, Tensor product, SplittableRandom random) {
        Contraction shape = Contraction.of(a.axes(), b.axes(), product.axes());
        assertThat(ProductCheck.pays(shape)).isTrue();
        return ProductCheck.of(BACKEND, a, b, product, shape, random);
    }

    private static Tensor drawn(
            Axes axes, SplittableRandom random, ToDoubleFunction<SplittableRandom> number, double scale) {
        float[] cells = new float[axes.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) (scale * number.applyAsDouble(random));
        }
        return Tensor.of(axes, cells);
    }

    private static double rootMeanSquare(Tensor t) {
        double sum = 0;
        for (int i = 0; i < t.size(); i++) {
            sum += (double) t.at(i) * t.at(i);
        }
        return Math.sqrt(sum / t.size());
    }
}
