package loupe.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskedWordsTest {
    private static final MaskedWords MASKING = new MaskedWords(0.15, 1, 2, 9);

    @Test
    void theDrawsDecideWhatHappensToEachToken() {
        // token 5: 0.5 not selected; token 6: 0.1 selected, 0.79 masked; token 7: selected, 0.85 random, 0.5 -> 2 +
        // ⌊0.5·7⌋;
        // token 8: selected, 0.95 kept; token 0 is special and draws nothing.
        double[] draws = {0.5, 0.1, 0.79, 0.1, 0.85, 0.5, 0.1, 0.95};
        int[] next = {0};
        MaskedWords.Masked masked = MASKING.mask(new int[] {5, 6, 0, 7, 8}, Set.of(0, 1), () -> draws[next[0]++]);
        assertThat(masked.input()).containsExactly(5, 1, 0, 5, 8);
        assertThat(masked.labels()).containsExactly(-100, 6, -100, 7, 8);
        assertThat(next[0]).isEqualTo(draws.length);
    }

    @Test
    void ofAThousandTokensAHundredAndFiftyAreSelected() {
        SplitMix random = new SplitMix(5);
        int[] ids = new int[100_000];
        Arrays.fill(ids, 3);
        MaskedWords.Fate[] fates =
                MASKING.mask(ids, Set.of(), random::nextDouble).fates();
        assertThat(share(fates, MaskedWords.Fate.MASKED)).isBetween(0.115, 0.125);
        assertThat(share(fates, MaskedWords.Fate.RANDOM)).isBetween(0.013, 0.017);
        assertThat(share(fates, MaskedWords.Fate.KEPT)).isBetween(0.013, 0.017);
    }

    private static double share(MaskedWords.Fate[] fates, MaskedWords.Fate fate) {
        return Arrays.stream(fates).filter(f -> f == fate).count() / (double) fates.length;
    }
}
