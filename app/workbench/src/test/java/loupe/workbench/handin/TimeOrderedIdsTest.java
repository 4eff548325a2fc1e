package loupe.workbench.handin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    @Test
    void anIdIsAUuidOfVersionSevenWithItsTime() {
        UUID id = TimeOrderedIds.at(NOON, new Random(7));
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void laterIdsSortBehindEarlierOnesAndNoTwoAreTheSame() {
        Random random = new Random(7);
        String early = TimeOrderedIds.at(NOON, random).toString();
        String other = TimeOrderedIds.at(NOON, random).toString();
        String late = TimeOrderedIds.at(NOON.plusMillis(1), random).toString();
        assertThat(early).isNotEqualTo(other).isLessThan(late);
        assertThat(other).isLessThan(late);
    }
}
