package loupe.course.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How many failures are too many, on a clock that the test moves.
class StrikesTest {

    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private final Strikes strikes = new Strikes(() -> now);

    @Test
    void threeWithinTenMinutesAreTooMany() {
        assertThat(strikes.add("gpu")).isFalse();
        pass(Duration.ofMinutes(5));
        assertThat(strikes.add("gpu")).isFalse();
        pass(Duration.ofMinutes(5));
        assertThat(strikes.add("gpu")).isTrue();
    }

    @Test
    void threeInALongerTimeAreNot() {
        for (int i = 0; i < 50; i++) {
            assertThat(strikes.add("gpu")).isFalse();
            pass(Duration.ofMinutes(6));
        }
    }

    @Test
    void eachBackendIsCountedAlone() {
        strikes.add("gpu");
        strikes.add("gpu");
        assertThat(strikes.add("cpu")).isFalse();
        assertThat(strikes.standing("gpu")).isEqualTo(2);
        assertThat(strikes.add("gpu")).isTrue();
    }

    @Test
    void everyQuietHourForgivesOne() {
        strikes.add("gpu");
        pass(Duration.ofMinutes(9));
        strikes.add("gpu");
        assertThat(strikes.standing("gpu")).isEqualTo(2);
        pass(Duration.ofMinutes(61));
        assertThat(strikes.standing("gpu")).isEqualTo(1);
        pass(Duration.ofMinutes(60));
        assertThat(strikes.standing("gpu")).isZero();
    }

    @Test
    void afterTooManyTheCountBeginsAnew() {
        strikes.add("gpu");
        strikes.add("gpu");
        strikes.add("gpu");
        assertThat(strikes.standing("gpu")).isZero();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
