package loupe.engine.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PropertyTest {

    @BeforeEach
    void notWhileOneSeedIsRepeated() {
        Assumptions.assumeTrue(Long.getLong("loupe.seed") == null);
    }

    @Test
    void aFailureNamesItsSeedAndIsMadeSmaller() {
        assertThatThrownBy(() -> Property.holds(draw -> {
                    int size = draw.size(1, 40);
                    assertThat(size).as("size").isLessThan(3);
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dloupe.seed=")
                .hasMessageContaining("-Dloupe.halvings=");
    }

    @Test
    void everySeedDrawsSomethingElseAndTheSameAgain() {
        AtomicInteger sum = new AtomicInteger();
        Property.holds(draw -> sum.addAndGet(draw.below(1000)));
        int first = sum.getAndSet(0);
        Property.holds(draw -> sum.addAndGet(draw.below(1000)));
        assertThat(sum.get()).isEqualTo(first).isGreaterThan(1000);
    }

    @Test
    void aCheckThatHoldsIsSilent() {
        assertThatCode(() -> Property.holds(draw -> draw.size(0, 5))).doesNotThrowAnyException();
    }
}
