package loupe.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// When a backend is late, on a clock that the test moves.
class EffortTest {

    private static final long SECOND = 1_000_000_000; // ns

    private final AtomicLong now = new AtomicLong(5 * SECOND);
    private final Effort effort = new Effort(Budget.USUAL, now::get);

    @Test
    void anOperationThatDoesNotEndIsLateAfterASecond() {
        effort.begin(1000);
        assertThat(effort.patience()).isEqualTo(SECOND);
        pass(0.9);
        assertThat(effort.patience()).isEqualTo(SECOND / 10);
        pass(0.2);
        assertThat(effort.patience()).isNegative();
    }

    @Test
    void whereJavaNeedsLongTwentyTimesAsLongIsAllowed() {
        effort.begin(0.2 * SECOND);
        pass(3.9);
        assertThat(effort.patience()).isPositive();
        pass(0.2);
        assertThat(effort.patience()).isNegative();
    }

    @Test
    void noOperationMayTakeLongerThanTenSeconds() {
        effort.begin(100 * SECOND);
        pass(9.9);
        assertThat(effort.patience()).isPositive();
        pass(0.2);
        assertThat(effort.patience()).isNegative();
    }

    @Test
    void whatHappensBetweenOperationsDoesNotCount() {
        for (int i = 0; i < 100; i++) {
            effort.end(effort.begin(0));
            pass(1);
        }
        assertThat(effort.patience()).isEqualTo(SECOND);
    }

    @Test
    void manyOperationsThatAreSlowTogetherAreLate() {
        for (int i = 0; i < 15; i++) {
            long began = effort.begin(1000);
            pass(0.1);
            effort.end(began);
        }
        assertThat(effort.patience()).isNegative();
    }

    @Test
    void aLongWorkThatGetsOnIsNotLate() {
        for (int i = 0; i < 1000; i++) { // a training of a hundred seconds, half as fast as Java
            long began = effort.begin(SECOND / 20);
            pass(0.1);
            effort.end(began);
            assertThat(effort.patience()).isPositive();
        }
    }

    @Test
    void operationsSideBySideShareTheirTime() {
        long first = effort.begin(0);
        effort.begin(0);
        assertThat(effort.patience()).isEqualTo(SECOND / 2);
        pass(0.4);
        effort.end(first);
        assertThat(effort.patience()).isEqualTo(SECOND / 5);
    }

    @Test
    void theUsualBudgetIsWhatALearnerCanBeAskedToWaitFor() {
        assertThat(Budget.USUAL).isEqualTo(new Budget(Duration.ofSeconds(1), 20, Duration.ofSeconds(10)));
    }

    private void pass(double seconds) {
        now.addAndGet(Math.round(seconds * SECOND));
    }
}
