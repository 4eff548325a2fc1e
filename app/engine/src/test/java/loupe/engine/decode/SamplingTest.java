package loupe.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.engine.corpus.SplitMix;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The figures of lessons 7.3 and 7.4, and what must hold for every distribution.
class SamplingTest {

    private static final Offset<Double> FOUR_PLACES = within(5e-5);
    private static final Distribution LOGITS = Distribution.ofLogits(2, 1, 0.5, -1);
    private static final Distribution SORTED = Distribution.typed(0.4f, 0.3f, 0.15f, 0.08f, 0.04f, 0.03f);

    static Stream<Distribution> distributions() {
        return IntStream.range(0, 200).mapToObj(seed -> {
            SplittableRandom dice = new SplittableRandom(seed);
            double[] logits = dice.doubles(1 + dice.nextInt(40), -8, 8).toArray();
            for (int i = 1; i < logits.length; i++) {
                int kind = dice.nextInt(10);
                logits[i] = kind == 0 ? logits[i - 1] : kind == 1 ? Double.NEGATIVE_INFINITY : logits[i];
            }
            logits[0] = dice.nextInt(3);
            return Distribution.ofLogits(logits);
        });
    }

    @Test
    void temperatureOnProbabilities() {
        Distribution p = Distribution.ofWeights(0.7, 0.2, 0.1);
        assertThat(at(p, 0.5)).containsExactly(new double[] {0.9074, 0.0741, 0.0185}, FOUR_PLACES);
        assertThat(at(p, 2)).containsExactly(new double[] {0.5229, 0.2795, 0.1976}, FOUR_PLACES);
    }

    @Test
    void temperatureOnLogitsWithItsEntropy() {
        assertThat(at(LOGITS, 1)).containsExactly(new double[] {0.6095, 0.2242, 0.1360, 0.0303}, FOUR_PLACES);
        assertThat(at(LOGITS, 0.5)).containsExactly(new double[] {0.8420, 0.1140, 0.0419, 0.0021}, FOUR_PLACES);
        assertThat(at(LOGITS, 2)).containsExactly(new double[] {0.4344, 0.2635, 0.2052, 0.0969}, FOUR_PLACES);
        Distribution sharp = new Temperature(0.5).apply(LOGITS).after();
        Distribution flat = new Temperature(2).apply(LOGITS).after();
        assertThat(sharp.nats()).isEqualTo(0.5381, FOUR_PLACES);
        assertThat(sharp.bits()).isEqualTo(0.7764, FOUR_PLACES);
        assertThat(flat.nats()).isEqualTo(1.2648, FOUR_PLACES);
        assertThat(flat.bits()).isEqualTo(1.8247, FOUR_PLACES);
    }

    @Test
    void theLimitsAreTheLikeliestTokenAndAllAlike() {
        assertThat(at(LOGITS, 0)).containsExactly(1, 0, 0, 0);
        assertThat(at(LOGITS, Double.MIN_VALUE)).containsExactly(1, 0, 0, 0);
        assertThat(at(LOGITS, Double.POSITIVE_INFINITY)).containsExactly(0.25, 0.25, 0.25, 0.25);
    }

    @Test
    void theNucleusOfNineTenthsIsFour() {
        Cut cut = new TopP(0.9).apply(SORTED);
        assertThat(cut.kept()).isEqualTo(4);
        assertThat(cut.mass()).isEqualTo(0.93, within(1e-12));
        assertThat(cut.after().toArray())
                .containsExactly(new double[] {0.4301, 0.3226, 0.1613, 0.0860, 0, 0}, FOUR_PLACES);
    }

    @Test
    void atLeastAndMoreThanDifferWhereTheSumIsExactlyP() {
        assertThat(new TopP(0.85).apply(SORTED).kept()).isEqualTo(3);
        assertThat(new TopP(0.85, TopP.Reach.MORE_THAN).apply(SORTED).kept()).isEqualTo(4);
        assertThat(new TopP(0).apply(SORTED).kept()).isEqualTo(1);
        assertThat(new TopP(1, TopP.Reach.MORE_THAN).apply(SORTED).kept()).isEqualTo(6);
    }

    @Test
    void topTwoAreRenormalised() {
        Cut cut = new TopK(2).apply(SORTED);
        assertThat(cut.after().toArray()).containsExactly(new double[] {0.5714, 0.4286, 0, 0, 0, 0}, FOUR_PLACES);
        assertThat(cut.flags("token").toArray()).containsExactly(1, 1, 0, 0, 0, 0);
        assertThat(cut.order().cumulative("rank").at(2)).isEqualTo(0.85f);
    }

    @Test
    void tiesAtTheCutStayOrGo() {
        Distribution tied = Distribution.ofWeights(1, 2, 1, 2, 2);
        assertThat(new TopK(2).apply(tied).kept()).isEqualTo(3);
        Cut cut = new TopK(2, TopK.Ties.GO).apply(tied);
        assertThat(List.of(cut.keeps(1), cut.keeps(3), cut.keeps(4))).containsExactly(true, true, false);
    }

    @Test
    void theOrderOfStagesMatters() {
        Distribution p = Distribution.ofWeights(0.4, 0.3, 0.2, 0.1);
        assertThat(Sampling.of(new TopK(2), new TopP(0.55)).apply(p).has(1)).isFalse();
        assertThat(Sampling.of(new TopP(0.55), new TopK(2)).apply(p).has(1)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void everyStageKeepsSomebodyAndSumsToOne(Distribution p) {
        for (Stage stage : List.of(
                new Temperature(0.3),
                Temperature.GREEDY,
                new Temperature(1e9),
                new TopK(3),
                new TopK(3, TopK.Ties.GO),
                new TopP(0.8),
                new TopP(0.8, TopP.Reach.MORE_THAN))) {
            Cut cut = stage.apply(p);
            assertThat(Arrays.stream(cut.after().toArray()).sum()).isEqualTo(1, within(1e-12));
            assertThat(cut.after().likeliest()).isEqualTo(p.likeliest());
            assertThat(IntStream.range(0, p.size()).filter(cut::keeps).count()).isLessThanOrEqualTo(cut.kept());
            assertThat(IntStream.range(0, p.size()).noneMatch(id -> !p.has(id) && cut.keeps(id)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void hotterIsNeverMoreCertain(Distribution p) {
        double last = -1e-12;
        for (double t : new double[] {0, 0.1, 0.5, 1, 2, 10, 1000}) {
            double entropy = new Temperature(t).apply(p).after().nats();
            assertThat(entropy).isGreaterThanOrEqualTo(last - 1e-12);
            last = entropy;
        }
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void onlyTokensThatCanBeDrawnAreDrawn(Distribution p) {
        Distribution cut = new TopK(3).apply(p).after();
        for (double u : new double[] {0, 0.25, 0.5, 0.75, Math.nextDown(1.0)}) {
            assertThat(cut.at(Draw.of(cut, u).token())).isPositive();
        }
    }

    @Test
    void theTokenIsTheFirstWhoseSumExceedsU() {
        Distribution p = Distribution.ofWeights(0, 1, 1, 2);
        assertThat(Stream.of(0.0, 0.24, 0.25, 0.49, 0.5, 0.99)
                        .map(u -> Draw.of(p, u).token()))
                .containsExactly(1, 1, 2, 2, 3, 3);
    }

    @Test
    void aSeedGivesTheSameTokensForEver() {
        SplitMix random = new SplitMix(7);
        int[] tokens =
                IntStream.range(0, 12).map(i -> Draw.of(SORTED, random).token()).toArray();
        assertThat(tokens).containsExactly(0, 0, 3, 1, 1, 0, 1, 0, 0, 1, 0, 4); // computed in another language
    }

    @Test
    void drawsFollowTheProbabilities() {
        SplitMix random = new SplitMix(1);
        int[] counts = new int[SORTED.size()];
        for (int i = 0; i < 100_000; i++) {
            counts[Draw.of(SORTED, random).token()]++;
        }
        for (int id = 0; id < counts.length; id++) {
            assertThat(counts[id] / 100_000.0).isEqualTo(SORTED.at(id), within(0.005));
        }
    }

    @Test
    void settingsThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> new Temperature(-1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new Temperature(Double.NaN)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new TopK(0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new TopP(1.5)).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> Distribution.ofWeights(0, 0)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> Distribution.ofLogits(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Draw.of(SORTED, 1.0)).hasMessageContaining("below 1");
    }

    private static double[] at(Distribution distribution, double t) {
        return new Temperature(t).apply(distribution).after().toArray();
    }
}
