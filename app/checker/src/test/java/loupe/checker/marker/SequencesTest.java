package loupe.checker.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Partial credit for sequences, by hand.
class SequencesTest {

    private static final List<String> RIGHT = List.of("a", "b", "c", "d");

    @Test
    void theLongestCommonSubsequenceCounts() {
        assertThat(Sequences.lcs(List.of("b", "a", "c", "d"), RIGHT)).isEqualTo(0.75);
        assertThat(Sequences.lcs(List.of("a"), RIGHT)).isEqualTo(0.25);
        assertThat(Sequences.lcs(List.of("a", "x", "b", "y", "c", "z", "d", "w"), RIGHT))
                .isEqualTo(0.5);
        assertThat(Sequences.lcs(List.of(), List.of())).isZero();
        assertThat(Sequences.lcs(RIGHT, RIGHT)).isEqualTo(1);
    }

    @Test
    void thePrefixEndsAtTheFirstThatIsWrong() {
        assertThat(Sequences.prefix(RIGHT, RIGHT)).isEqualTo(1);
        assertThat(Sequences.prefix(List.of("a", "b", "x", "d"), RIGHT)).isEqualTo(0.5);
        assertThat(Sequences.prefix(List.of("a", "b"), RIGHT)).isEqualTo(0.5);
        assertThat(Sequences.prefix(List.of("a", "b", "c", "d", "e"), RIGHT)).isEqualTo(1);
        assertThat(Sequences.prefix(List.of("x"), RIGHT)).isZero();
        assertThat(Sequences.prefix(List.of(), RIGHT)).isZero();
        assertThat(Sequences.prefix(List.of("a"), List.of())).isZero();
    }

    @Test
    void setsAreMeasuredByPrecisionAndRecall() {
        assertThat(Sequences.f1(RIGHT, RIGHT)).isEqualTo(1);
        assertThat(Sequences.f1(List.of("a", "b"), RIGHT)).isCloseTo(2 * 2.0 / 6, within(1e-12));
        assertThat(Sequences.f1(List.of("a", "a", "b", "x"), RIGHT)).isCloseTo(2 * 2.0 / 7, within(1e-12));
        assertThat(Sequences.f1(List.of("x"), RIGHT)).isZero();
        assertThat(Sequences.f1(List.of(), List.of())).isZero();
    }
}
