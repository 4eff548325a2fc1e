package loupe.checker.text.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Known values of the interval and of the agreement.
class WilsonTest {

    private static void interval(int count, int of, double least, double most) {
        assertThat(Wilson.of(count, of).least()).isCloseTo(least, within(5e-4));
        assertThat(Wilson.of(count, of).most()).isCloseTo(most, within(5e-4));
    }

    @Test
    void theIntervalIsThatOfTheTables() {
        interval(0, 21, 0, 0.1546); // the design's own example
        interval(7, 20, 0.1812, 0.5671);
        interval(10, 10, 0.7225, 1);
        interval(81, 263, 0.2553, 0.3662); // Newcombe 1998, table I
        interval(15, 148, 0.0624, 0.1605);
    }

    @Test
    void fiftyNineWithoutAnErrorPromiseLessThanFivePercentOnOneSideOnly() {
        assertThat(Wilson.of(0, 59).most()).isCloseTo(0.0611, within(5e-4));
        assertThat(Wilson.of(0, 73).most()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void outOfNothingAnythingIsPossible() {
        interval(0, 0, 0, 1);
        assertThat(new Share(0, 0).shown()).isEqualTo("0 of 0");
    }

    @Test
    void aShareIsShownWithItsInterval() {
        assertThat(new Share(7, 20).shown()).isEqualTo("7 of 20, 35.0 % (18.1 to 56.7)");
    }

    @Test
    void agreementIsOneForTheSameAndLessForMore() {
        List<Agreement.Pair> same = List.of(new Agreement.Pair(0, 0), new Agreement.Pair(1, 1));
        List<Agreement.Pair> swapped = List.of(new Agreement.Pair(0, 1), new Agreement.Pair(1, 0));
        List<Agreement.Pair> near = List.of(
                new Agreement.Pair(0, 0),
                new Agreement.Pair(1, 1),
                new Agreement.Pair(0.5, 1),
                new Agreement.Pair(0, 0));
        assertThat(Agreement.kappa(same)).hasValue(1);
        assertThat(Agreement.kappa(swapped)).hasValue(-1);
        assertThat(Agreement.kappa(near).orElseThrow()).isCloseTo(0.8571, within(5e-4)); // 1 - 0.25·4/7
        assertThat(Agreement.kappa(List.of())).isEmpty();
        assertThat(Agreement.kappa(List.of(new Agreement.Pair(1, 1)))).isEmpty();
    }
}
