package loupe.checker.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class DiscriminationTest {

    @Test
    void aPartThatFollowsTheScoreCorrelatesFully() {
        assertThat(Discrimination.correlation(new double[] {0, 0.5, 1}, new double[] {0.2, 0.3, 0.4}))
                .hasValueCloseTo(1.0, offset(1e-12));
    }

    @Test
    void aPartThatEverybodyHasSaysNothing() {
        assertThat(Discrimination.correlation(new double[] {1, 1, 1}, new double[] {0.2, 0.3, 0.4}))
                .isEmpty();
    }

    @Test
    void twoStudentsAreTooFew() {
        assertThat(Discrimination.correlation(new double[] {0, 1}, new double[] {0, 1}))
                .isEmpty();
        assertThat(Discrimination.upperLower(new double[] {0, 1}, new double[] {0, 1}))
                .isEmpty();
    }

    @Test
    void studentsAtTheEdgeOfAGroupShareItsPlaces() {
        assertThat(Discrimination.upperLower(new double[] {1, 0, 0, 0}, new double[] {0.9, 0.9, 0.5, 0.1}))
                .hasValue(0.5);
        assertThat(Discrimination.upperLower(new double[] {1, 0, 1, 0}, new double[] {0.5, 0.5, 0.5, 0.5}))
                .hasValue(0);
    }

    @Test
    void tenStudentsHaveGroupsOfThree() {
        double[] score = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
        double[] part = {0, 0, 1, 0, 1, 0, 1, 1, 1, 0};
        assertThat(Discrimination.upperLower(part, score))
                .hasValueCloseTo(1 / 3.0, offset(1e-12)); // 2/3 above, 1/3 below
    }
}
