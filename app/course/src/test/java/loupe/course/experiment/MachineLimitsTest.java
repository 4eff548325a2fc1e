package loupe.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import loupe.course.measure.SquareProducts;
import loupe.course.measure.Timing;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.pass.Explanation;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class MachineLimitsTest {

    private static final Lab LAB = new Lab(new EjmlBackend(), new ShippedModels(Path.of("none")));
    private static final MachineLimits LIMITS = new MachineLimits();

    private static Trace run(Settings settings) {
        return LIMITS.run(settings, LAB);
    }

    @Test
    void sevenBillionWeightsTakeAsManyGigabytesAsTheirFormatSays() {
        Trace trace = run(LIMITS.start());
        assertThat(trace.labels("weight_memory", "format")).containsExactly("float32", "fp16", "int8", "4-bit");
        assertThat(trace.get("weight_memory").toArray()).containsExactly(28, 14, 7, 3.5f);
        assertThat(trace.get("machine_memory").item()).isPositive();
    }

    @Test
    void softmaxAsWrittenBreaksWhereOneExponentialLeavesFloat32() {
        Settings one = LIMITS.start().withText("logits", "0 -50");
        assertThat(run(one.with("shift", 88.7)).get("naive").at(0)).isCloseTo(1, within(1e-6f));
        Trace broken = run(one.with("shift", 88.8));
        assertThat(broken.get("powers").at(0)).isInfinite();
        assertThat(broken.get("naive").at(0)).as("∞ / ∞").isNaN();
        assertThat(broken.get("stable").at(0)).isCloseTo(1, within(1e-6f));
        assertThat(broken.get("softmaxes_ulps").get(1, 0)).isLessThan(2);
    }

    @Test
    void theSumOfTwoPowersBreaksEarlier() {
        Settings two = LIMITS.start().withText("logits", "0 0");
        assertThat(run(two.with("shift", 88.0)).get("naive").at(0)).isCloseTo(0.5f, within(1e-6f));
        Trace broken = run(two.with("shift", 88.1));
        assertThat(broken.get("powers").at(0)).isFinite();
        assertThat(broken.get("power_sum").item()).isInfinite();
        assertThat(broken.get("naive").at(0)).as("a number over ∞").isZero();
    }

    @Test
    void aRowThatIsAllClosedIsNotANumberUnderInfinityAndEvenUnderAMillion() {
        Tensor weights = run(LIMITS.start()).get("fill_weights");
        assertThat(weights.get(0, 3)).isZero();
        assertThat(weights.get(1, 3)).isZero();
        assertThat(weights.get(2, 0)).isNaN();
        assertThat(weights.get(3, 0)).isEqualTo(0.25f);
    }

    @Test
    void theSameNumbersInAnotherOrderHaveAnotherSum() {
        Trace trace = run(LIMITS.start());
        double exact = 0;
        for (float term : trace.get("terms").toArray()) {
            exact += term;
        }
        Set<Float> different = new HashSet<>();
        for (float sum : trace.get("sums").toArray()) {
            assertThat((double) sum).isCloseTo(exact, within(exact * 2e-6));
            different.add(sum);
        }
        assertThat(different).hasSizeGreaterThan(1);
        assertThat(trace.get("sums_off").at(0))
                .isCloseTo(trace.get("sums_ulps").at(0) * Math.ulp((float) exact), within(1e-7f));
    }

    @Test
    void everyCellOfTheLensIsExplainedByTheNumbersThatMadeIt() {
        SplittableRandom random = new SplittableRandom(3);
        Trace trace = run(LIMITS.start().with("shift", 60.0).with("times", measured()));
        for (String site : List.of(
                "weight_memory",
                "naive",
                "softmaxes",
                "in_double",
                "softmaxes_off",
                "softmaxes_ulps",
                "fill_weights",
                "sums",
                "sum_in_double",
                "sums_off",
                "sums_ulps",
                "intensity",
                "speed_up",
                "break_even")) {
            Tensor tensor = trace.get(site);
            for (int i = 0; i < 20; i++) {
                int[] cell = tensor.axes().cell(random.nextInt(tensor.size()));
                Explanation why = trace.explain(site, cell);
                float value = tensor.get(cell);
                assertThat(why.operands()).as(site).isNotEmpty();
                assertThat(Float.compare((float) why.value(), value) == 0
                                || Math.abs(why.value() - value) <= 2e-6 * Math.max(1e-3, Math.abs(value)))
                        .as("%s%s is %s, explained as %s", site, Arrays.toString(cell), value, why.value())
                        .isTrue();
            }
        }
    }

    @Test
    void theBlocksOperationsAreCountedByKind() {
        Trace trace = run(LIMITS.start().with("d_model", 64).with("tokens", 16));
        List<String> names = trace.labels("intensity", "operation");
        assertThat(names).doesNotHaveDuplicates();
        int widen = names.indexOf("ln2 · w_in");
        assertThat(trace.get("operation_flops").at(widen)).isEqualTo(2f * 16 * 64 * 256);
    }

    @Test
    void theBreakEvenIsTheSizeFromWhichTheOtherStaysFaster() {
        Trace trace = run(LIMITS.start().with("times", measured()).with("against", "blas"));
        assertThat(trace.get("break_even").get(2))
                .as("faster at 8, slower at 16")
                .isEqualTo(32);
        assertThat(trace.get("break_even").get(3)).as("not measured").isNaN();
        assertThat(trace.get("break_even").get(1))
                .as("slower at the largest size")
                .isInfinite();
        assertThat(trace.get("against").item()).isEqualTo(2);
        assertThat(trace.get("claim").item()).as("nothing was said").isNaN();
    }

    @Test
    void whatWasMeasuredBecomesASetting() {
        Timing timing = Timing.of(List.of(2e-6));
        Tensor times = BreakEven.times(List.of(
                new SquareProducts.Entry("ejml", 8, timing),
                new SquareProducts.Entry("opencl:1", 1024, timing),
                new SquareProducts.Entry("abacus", 8, timing)));
        assertThat(times.get(0, 1)).isEqualTo(2);
        assertThat(times.get(3, 8)).isEqualTo(2);
        assertThat(times.get(1, 1)).isZero();
        assertThat(LIMITS.start().with("times", times).grid("times").sameAs(times))
                .isTrue();
    }

    private static Tensor measured() {
        return Tensor.matrix("backend", "size", new float[][] {
            {1, 1, 4, 16, 64, 256, 1024, 4096, 16384},
            {0.5f, 0.5f, 1, 2, 4, 8, 16, 32, 20000},
            {2, 0.5f, 5, 8, 16, 32, 64, 128, 256},
            {0, 0, 0, 0, 0, 0, 0, 0, 0}
        });
    }
}
