package loupe.checker.text.evaluation;

import java.util.OptionalDouble;
import loupe.checker.text.State;
import loupe.checker.text.TextVerdict;

/// A labelled answer and what the program makes of it. `goldShare` and `suggestedShare` are points as a share of those
/// that can be had; the first is there when all ideas of the rubric are labelled.
public record Judged(GoldAnswer gold, TextVerdict verdict, OptionalDouble goldShare, double suggestedShare) {

    /// What a program may do without a person.
    public enum Automatic {
        CORRECT,
        INCORRECT,
        /// Asked for another text: blank, too short, the question again.
        SENT_BACK,
        /// Left to a person.
        NONE
    }

    public Automatic automatic() {
        return switch (verdict) {
            case TextVerdict.Right r -> Automatic.CORRECT;
            case TextVerdict.Wrong w -> Automatic.INCORRECT;
            case TextVerdict.SentBack s -> Automatic.SENT_BACK;
            case TextVerdict.Undecided u -> Automatic.NONE;
        };
    }

    public boolean decided() {
        return automatic() != Automatic.NONE;
    }

    /// Full marks for what does not deserve them.
    public boolean falseAccept() {
        return automatic() == Automatic.CORRECT && gold.verdict() != GoldAnswer.Verdict.CORRECT;
    }

    /// Turned away although something in it is right.
    public boolean falseReject() {
        return (automatic() == Automatic.INCORRECT || automatic() == Automatic.SENT_BACK)
                && gold.verdict() != GoldAnswer.Verdict.INCORRECT;
    }

    /// Whether the program found the idea; one that is also denied counts as not found.
    boolean found(String concept) {
        return verdict.ideas().stream().anyMatch(i -> i.concept().id().equals(concept) && i.state() == State.YES);
    }
}
