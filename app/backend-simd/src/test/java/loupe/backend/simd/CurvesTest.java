package loupe.backend.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;

/// The vector functions against those of Java, in units in the last place.
class CurvesTest {

    private static final int STEPS = 200_000;

    @Test
    void theExponentialIsWithinTwoUnitsInTheLastPlace() {
        assertThat(worst(Curves::exp, Math::exp, -87, 88.7)).isLessThanOrEqualTo(2);
    }

    @Test
    void theHyperbolicTangentIsWithinThreeUnitsInTheLastPlace() {
        assertThat(worst(Curves::tanh, Math::tanh, -12, 12)).isLessThanOrEqualTo(3);
        assertThat(worst(Curves::tanh, Math::tanh, -1e-3, 1e-3)).isLessThanOrEqualTo(3);
    }

    @Test
    void theEndsOfTheExponentialAreExact() {
        assertThat(at(Curves::exp, Float.NEGATIVE_INFINITY)).isEqualTo(0f);
        assertThat(at(Curves::exp, -200f)).isEqualTo(0f);
        assertThat(at(Curves::exp, 0f)).isEqualTo(1f);
        assertThat(at(Curves::exp, 100f)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(at(Curves::exp, Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(at(Curves::exp, Float.NaN)).isNaN();
        assertThat(at(Curves::exp, -100f))
                .isCloseTo((float) Math.exp(-100), org.assertj.core.data.Offset.offset(3e-45f));
    }

    @Test
    void theEndsOfTheTangentAreOne() {
        assertThat(at(Curves::tanh, Float.POSITIVE_INFINITY)).isEqualTo(1f);
        assertThat(at(Curves::tanh, Float.NEGATIVE_INFINITY)).isEqualTo(-1f);
        assertThat(at(Curves::tanh, Float.NaN)).isNaN();
    }

    private static float at(UnaryOperator<FloatVector> curve, float x) {
        return curve.apply(FloatVector.broadcast(Tile.SPECIES, x)).lane(0);
    }

    private static double worst(UnaryOperator<FloatVector> curve, DoubleUnaryOperator truth, double from, double to) {
        double worst = 0;
        for (int i = 0; i <= STEPS; i++) {
            float x = (float) (from + (to - from) * i / STEPS);
            double expected = truth.applyAsDouble(x);
            worst = Math.max(worst, Math.abs(at(curve, x) - expected) / Math.ulp((float) expected));
        }
        return worst;
    }
}
