package loupe.checker.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import loupe.checker.Status;
import loupe.checker.result.Graded;
import loupe.checker.result.PartLine;
import loupe.checker.result.Result;
import loupe.engine.input.LoupeInputException;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final Graded WAITING = Handwritten.by("a")
            .part("p", "4", 1)
            .pending("I think so.", OptionalDouble.of(1))
            .graded("a.loupesub");

    private static Decision gives(double points) {
        return decision("sha-a.loupesub", OptionalDouble.of(points));
    }

    private static Decision decision(String submission, OptionalDouble points) {
        return new Decision("a", submission, "x", "why", points, "a \"good\" idea", "mk", "2026-01-20T09:00:00Z");
    }

    private static Result after(Decision... decisions) {
        return new Decisions(List.of(decisions)).applied(WAITING.result());
    }

    private static PartLine why(Result result) {
        return result.parts().getLast();
    }

    @Test
    void aDecisionGivesThePointsAndEndsTheWaiting() {
        Result result = after(gives(2));
        assertThat(result.points()).isEqualTo(3);
        assertThat(result.pendingPoints()).isZero();
        assertThat(result.state()).isEqualTo(Result.State.COMPLETE);
        assertThat(why(result).status()).isEqualTo(Status.PARTIAL);
        assertThat(why(result).fraction()).isEqualTo(2 / 3.0);
    }

    @Test
    void allPointsAreRightAndNoneAreWrong() {
        assertThat(why(after(gives(3))).status()).isEqualTo(Status.CORRECT);
        assertThat(why(after(gives(0))).status()).isEqualTo(Status.INCORRECT);
    }

    @Test
    void theLatestWordHolds() {
        assertThat(why(after(gives(3), gives(1))).points()).isEqualTo(1);
    }

    @Test
    void whatIsUndoneWaitsAgain() {
        Decision undo = decision("sha-a.loupesub", OptionalDouble.empty());
        assertThat(after(gives(3), undo)).isEqualTo(WAITING.result());
        assertThat(new Decisions(List.of(undo)).applied(after(gives(3)))).isEqualTo(WAITING.result());
    }

    @Test
    void applyingTwiceIsApplyingOnce() {
        Decisions decisions = new Decisions(List.of(gives(2)));
        Result once = decisions.applied(WAITING.result());
        assertThat(decisions.applied(once)).isEqualTo(once);
    }

    @Test
    void aDecisionOnAnotherSubmissionIsNotForThisOne() {
        assertThat(after(decision("sha-older", OptionalDouble.of(3)))).isEqualTo(WAITING.result());
    }

    @Test
    void moreThanCanBeHadIsNotGiven() {
        assertThat(why(after(gives(50))).points()).isEqualTo(3);
    }

    @Test
    void onlyWhatSaysSomethingNewChangesAnything() {
        Decisions decisions = new Decisions(List.of(gives(2)));
        assertThat(decisions.changedBy(gives(2))).isFalse();
        assertThat(decisions.changedBy(gives(1))).isTrue();
        assertThat(decisions.changedBy(decision("sha-a.loupesub", OptionalDouble.empty())))
                .isTrue();
        assertThat(Decisions.NONE.changedBy(decision("sha-a.loupesub", OptionalDouble.empty())))
                .isFalse();
    }

    @Test
    void decidedAnswersStayInTheQueueWithTheirPoints() {
        Graded decided = new Graded(WAITING.file(), WAITING.submission(), after(gives(2)));
        assertThat(ClassReport.of(List.of(decided), Handwritten.PACK).review())
                .extracting(ReviewEntry::given)
                .containsExactly(OptionalDouble.of(2));
    }

    @Test
    void theLogGivesBackWhatWasWritten() {
        List<Decision> decisions = List.of(gives(2.5), decision("sha", OptionalDouble.empty()));
        String log = decisions.stream().map(DecisionLog::line).reduce("", String::concat);
        assertThat(DecisionLog.read("decisions.jsonl", log)).isEqualTo(decisions);
        assertThat(log.lines()).hasSize(2);
    }

    @Test
    void aBrokenLineOfTheLogIsNamed() {
        assertThatThrownBy(() -> DecisionLog.read("decisions.jsonl", DecisionLog.line(gives(1)) + "{\"points\":3}\n"))
                .isInstanceOf(LoupeInputException.class)
                .hasMessageContaining("decisions.jsonl line 2");
    }
}
