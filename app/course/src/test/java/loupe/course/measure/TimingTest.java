package loupe.course.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTest {

    @Test
    void theMedianStandsInTheMiddleAndTheSpreadIsHalfTheQuartilesDistance() {
        Timing timing = Timing.of(List.of(5.0, 1.0, 4.0, 2.0, 3.0));
        assertThat(timing.median()).isEqualTo(3);
        assertThat(timing.min()).isEqualTo(1);
        assertThat(timing.max()).isEqualTo(5);
        assertThat(timing.spread()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(timing.runs()).isEqualTo(5);
    }

    @Test
    void oneRunHasNoSpread() {
        assertThat(Timing.of(List.of(0.25)).spread()).isZero();
        assertThat(Timing.of(List.of(0.25))).isEqualTo(new Timing(0.25, 0.25, 0.25, 0.25, 0.25, 1));
    }
}
