package loupe.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitMixTest {
    @Test
    void theFirstNumbersAreThoseOfTheReferenceProgram() {
        // splitmix64.c by Vigna 2015 with seed 1234567
        SplitMix random = new SplitMix(1234567);
        assertThat(random.nextLong()).isEqualTo(6457827717110365317L);
        assertThat(random.nextLong()).isEqualTo(3203168211198807973L);
    }

    @Test
    void numbersFillTheUnitIntervalEvenly() {
        SplitMix random = SplitMix.stream(1, 2);
        double mean = IntStream.range(0, 10_000)
                .mapToDouble(i -> random.nextDouble())
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(0.49, 0.51);
    }
}
