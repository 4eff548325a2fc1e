package loupe.checker.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import loupe.checker.Status;
import loupe.checker.submission.PackName;
import loupe.checker.submission.PartAnswers;
import loupe.checker.submission.Student;
import loupe.checker.submission.Submission;
import loupe.course.exercise.Answer;
import org.junit.jupiter.api.Test;

/// Which attempt counts, what the others cost, and what makes up the maximum.
class AttemptsTest {

    private static final String EXERCISE =
            "s000-ex4-vit-tokens"; // 64 is right, 65 gets one half, each wrong try costs 0.1

    private static Submission submission(PartAnswers... answers) {
        return new Submission("id", PackName.of(Examples.PACK), Student.of("s"), "", List.of(answers), "0".repeat(64));
    }

    private static PartAnswers tries(int hints, String... raw) {
        List<PartAnswers.Try> tries = new ArrayList<>();
        for (String answer : raw) {
            tries.add(new PartAnswers.Try(tries.size() + 1, "", Answer.of(answer)));
        }
        return new PartAnswers(EXERCISE, "n", 0, tries, hints);
    }

    private static PartLine graded(Policy policy, PartAnswers answers) {
        return Examples.grader(policy).grade("s", submission(answers)).parts().getFirst();
    }

    private static PartLine graded(String... raw) {
        return graded(Policy.DEFAULT, tries(0, raw));
    }

    private static Policy policy(Policy.Keep keep, double penalty, double hint, int most) {
        return new Policy(
                "p",
                Policy.Scope.SUBMISSION,
                Set.of(),
                Optional.of(keep),
                OptionalDouble.of(penalty),
                OptionalDouble.of(hint),
                OptionalInt.of(most),
                Policy.Versions.EXACT);
    }

    @Test
    void theBestAttemptCountsAndWrongOnesBeforeItCost() {
        PartLine line = graded("7", "65", "64");
        assertThat(line.status()).isEqualTo(Status.CORRECT);
        assertThat(line.fraction()).isCloseTo(0.8, within(1e-9));
        assertThat(line.attemptsUsed()).isEqualTo(3);
        assertThat(line.attemptGraded()).hasValue(3);
    }

    @Test
    void anotherTryNeverMakesItWorse() {
        assertThat(graded("64", "7").points()).isEqualTo(1);
        assertThat(graded("64", "7").attemptGraded()).hasValue(1);
        assertThat(graded("65", "7").fraction()).isEqualTo(0.5);
    }

    @Test
    void whatCannotBeReadCostsNothing() {
        PartLine line = graded("sixty-four", "6,4", "64");
        assertThat(line.fraction()).isEqualTo(1);
        assertThat(line.attemptsUsed()).isEqualTo(1);
        assertThat(graded("65", "6,4").status())
                .as("a readable one stands before it")
                .isEqualTo(Status.PARTIAL);
        assertThat(graded("6,4", "six").attemptGraded()).as("the last says why").hasValue(2);
    }

    @Test
    void noAttemptIsUnanswered() {
        PartLine line = graded();
        assertThat(line.status()).isEqualTo(Status.UNANSWERED);
        assertThat(line.attemptGraded()).isEmpty();
        assertThat(graded("  ").status()).isEqualTo(Status.UNANSWERED);
    }

    @Test
    void aPolicyMayKeepTheLastAttempt() {
        PartLine line = graded(policy(Policy.Keep.LAST, 0.25, 0, 0), tries(0, "64", "65"));
        assertThat(line.attemptGraded()).hasValue(2);
        assertThat(line.fraction()).isEqualTo(0.5);
    }

    @Test
    void aPolicyMaySetPenaltyAndCostOfHints() {
        assertThat(graded(policy(Policy.Keep.BEST, 0.25, 0.1, 0), tries(2, "7", "64"))
                        .fraction())
                .isCloseTo(1 - 0.25 - 0.2, within(1e-9));
        assertThat(graded(policy(Policy.Keep.BEST, 1, 1, 0), tries(5, "7", "64"))
                        .fraction())
                .isEqualTo(0);
    }

    @Test
    void attemptsBeyondTheLastAllowedDoNotCount() {
        PartLine line = graded(policy(Policy.Keep.BEST, 0, 0, 2), tries(0, "7", "unreadable", "9", "64"));
        assertThat(line.status()).isEqualTo(Status.INCORRECT);
        assertThat(line.attemptsUsed()).isEqualTo(2);
    }

    @Test
    void overThePackWhatWasNotHandedInIsUnanswered() {
        Result result = Examples.grader(Policy.DEFAULT.over(Policy.Scope.PACK)).grade("s", submission(tries(0, "64")));
        assertThat(result.parts()).hasSize((int) Examples.PACK.exercises().stream()
                .mapToLong(e -> e.parts().size())
                .sum());
        assertThat(result.points()).isEqualTo(1);
        assertThat(result.maxPoints())
                .isEqualTo(Examples.PACK.exercises().stream()
                        .mapToDouble(e -> e.points())
                        .sum());
        assertThat(result.state()).isEqualTo(Result.State.COMPLETE);
    }

    @Test
    void onlyTheExercisesOfThePolicyCount() {
        Policy other = new Policy(
                "p",
                Policy.Scope.PACK,
                Set.of("s004-entropy"),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Policy.Versions.EXACT);
        Result result = Examples.grader(other).grade("s", submission(tries(0, "64")));
        assertThat(result.parts()).extracting(PartLine::exercise).containsOnly("s004-entropy");
    }

    @Test
    void anUnknownPartIsRefusedAndInAnotherVersionPassedOver() {
        PartAnswers unknown = new PartAnswers("gone", "n", 0, List.of(), 0);
        Result refused = Examples.grader().grade("s", submission(unknown, tries(0, "64")));
        assertThat(refused.state()).isEqualTo(Result.State.INVALID);
        assertThat(refused.warnings().getFirst()).contains("\"gone/n\"").endsWith("[SB-01]");
        Result passed = Examples.grader(Policy.DEFAULT.accepting(Policy.Versions.ANY))
                .grade("s", submission(unknown, tries(0, "64")));
        assertThat(passed.points()).isEqualTo(1);
        assertThat(passed.warnings()).hasSize(1);
    }

    @Test
    void invisibleCharactersAreLeftOutAndThatIsSaid() {
        Result result = Examples.grader().grade("s", submission(tries(0, "6\u200B4")));
        assertThat(result.points()).isEqualTo(1);
        assertThat(result.warnings().getFirst()).endsWith("[UTF-02]");
    }
}
