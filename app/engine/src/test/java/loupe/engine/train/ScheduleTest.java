package loupe.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void theOriginalScheduleIsHighestAtTheEndOfItsWarmUp() {
        // d_model 512, warm-up 4000 (Vaswani et al. 2017, §5.3); step t is at(t − 1)
        Schedule noam = new Schedule.Noam(512, 4000);
        assertThat(noam.at(3999)).isCloseTo(6.988e-4, within(1e-7));
        assertThat(noam.at(999)).isCloseTo(1.747e-4, within(1e-7));
        assertThat(noam.at(15_999)).isCloseTo(3.494e-4, within(1e-7));
        assertThat(noam.at(3999)).isGreaterThan(noam.at(3998)).isGreaterThan(noam.at(4000));
    }

    @Test
    void theLinearScheduleRisesAndFallsInStraightLines() {
        Schedule linear = new Schedule.Linear(0.1, 4, 10);
        assertThat(linear.at(0)).isZero();
        assertThat(linear.at(1)).isCloseTo(0.025, within(1e-12));
        assertThat(linear.at(4)).isCloseTo(0.1, within(1e-12));
        assertThat(linear.at(7)).isCloseTo(0.05, within(1e-12));
        assertThat(linear.at(10)).isZero();
        assertThat(linear.at(11)).isZero();
    }

    @Test
    void theCosineIsHalfWayDownInTheMiddle() {
        Schedule cosine = new Schedule.Cosine(0.1, 4, 10);
        assertThat(cosine.at(2)).isCloseTo(0.05, within(1e-12));
        assertThat(cosine.at(4)).isCloseTo(0.1, within(1e-12));
        assertThat(cosine.at(7)).isCloseTo(0.05, within(1e-12));
        assertThat(cosine.at(10)).isCloseTo(0, within(1e-12));
    }

    @Test
    void aConstantStaysAsItIs() {
        assertThat(new Schedule.Constant(0.3).at(123)).isEqualTo(0.3);
    }
}
