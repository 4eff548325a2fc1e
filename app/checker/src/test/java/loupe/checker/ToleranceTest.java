package loupe.checker;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What counts as close enough. The attention weight 0.401112 = e^(1/√2) / (2 e^(1/√2) + 1) is the target of most.
class ToleranceTest {

    private static final Grader GRADER = new Grader(StateRunner.none());
    private static final String WEIGHT = "softmax([1, 0, 1] / sqrt(2))[0]";

    private static PartResult grade(String compute, String tol, String answer) {
        Exercise exercise = Packs.one("", "type: numeric\nanswer: {compute: \"" + compute + "\"}\ntol: " + tol);
        return GRADER.grade(Attempt.first(exercise, Packs.part(exercise), Answer.of(answer)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.4, true",
        "0.40, true",
        "0.4011, true",
        "0.4013, true", // rounded too early, but right to two decimals
        "0.405, true",
        "0.42, false", // forgot the square root
        "0.406112, true",
        "0.40612, false",
    })
    void twoDecimalsMeanHalfAHundredthEitherWay(String answer, boolean right) {
        assertThat(grade(WEIGHT, "{dp: 2}", answer).correct()).isEqualTo(right);
    }

    @Test
    void boundsAreInclusiveInExactDecimals() {
        assertThat(grade("0.25", "{atol: 0.05}", "0.3").correct()).isTrue();
        assertThat(grade("0.25", "{atol: 0.05}", "0.20").correct()).isTrue();
        assertThat(grade("45.8", "{atol: 0.2}", "46.0").correct()).isTrue();
        assertThat(grade("1 / 6", "{dp: 4}", "0.1667").correct()).isTrue();
        assertThat(grade("0.25", "{atol: 0.05}", "0.3001").correct()).isFalse();
        assertThat(grade("0.125", "{dp: 2}", "0.13").correct()).isTrue();
        assertThat(grade("0.125", "{dp: 2}", "0.12").correct()).isTrue();
    }

    @Test
    void aTargetOfZeroHasAnAbsoluteTolerance() {
        assertThat(grade("0", "{dp: 2}", "0.001").correct()).isTrue();
        assertThat(grade("0", "{dp: 2}", "0.006").correct()).isFalse();
        assertThat(grade("0", "{sigfigs: 2}", "0.04").correct()).isTrue();
    }

    @Test
    void significantFiguresFollowTheSizeOfTheTarget() {
        assertThat(grade("noam(768, 1000, 4000)", "{sigfigs: 3}", "1.43e-4").correct())
                .isTrue();
        assertThat(grade("noam(768, 1000, 4000)", "{sigfigs: 3}", "1.44e-4").correct())
                .isFalse();
        assertThat(grade("1.234", "{sigfigs: 3}", "1.229").correct()).isTrue();
        assertThat(grade("1.234", "{sigfigs: 3}", "1.225").correct()).isFalse();
        assertThat(grade("9.99", "{sigfigs: 2}", "10").correct()).isTrue();
        assertThat(grade("-20000", "{sigfigs: 2}", "-20400").correct()).isTrue();
        assertThat(grade("-20000", "{sigfigs: 2}", "-20600").correct()).isFalse();
    }

    @Test
    void aTrueValueRoundedTooCoarselyIsAskedForMoreDigits() {
        PartResult coarse = grade("0.4248", "{dp: 2}", "0.4");
        assertThat(coarse.status()).isEqualTo(Status.INVALID);
        assertThat(coarse.feedback()).containsExactly("give at least 2 decimals");
        assertThat(grade("0.4248", "{dp: 2}", "0.5").status()).isEqualTo(Status.INCORRECT);
        assertThat(grade("0.4248", "{dp: 2}", "5").status()).isEqualTo(Status.INCORRECT);
    }

    @ParameterizedTest
    @CsvSource({"log(-1)", "1 / 0", "-1 / 0", "0 / 0"})
    void aKeyThatIsNoNumberIsNeverMet(String key) {
        for (String answer : new String[] {"0", "1", "NaN", "Infinity", "-Infinity", "1e400", "-1e400"}) {
            assertThat(grade(key, "{dp: 2}", answer).correct()).as(answer).isFalse();
        }
    }
}
