package loupe.checker.report;

import java.util.List;
import loupe.checker.Status;
import loupe.checker.result.PartLine;
import loupe.checker.result.Result;
import loupe.checker.result.SixDigits;

/// What reports say in words.
final class Sentences {

    private Sentences() {}

    /// The feedback of a part, a line each; empty where there is none.
    static String feedback(PartLine part) {
        return String.join("\n", Inert.all(part.feedback()));
    }

    /// The same on one line.
    static String feedbackLine(PartLine part) {
        return String.join(" ", Inert.all(part.feedback()));
    }

    /// The feedback, or the verdict where there is none.
    static String said(PartLine part) {
        return part.feedback().isEmpty() ? part.status().word() : feedback(part);
    }

    /// About the whole submission, for its learner.
    static String summary(Result result) {
        String waiting = result.pendingPoints() > 0
                ? "%s of %s points are waiting for manual review."
                        .formatted(SixDigits.text(result.pendingPoints()), SixDigits.text(result.maxPoints()))
                : "Everything is graded.";
        List<String> warnings = Inert.all(result.warnings());
        return warnings.isEmpty() ? waiting : waiting + "\n" + String.join("\n", warnings);
    }

    /// Why a submission was refused.
    static List<String> reasons(Result result) {
        return result.warnings().isEmpty()
                ? List.of("this submission could not be graded")
                : Inert.all(result.warnings());
    }

    /// Whether only a person can say what a part is worth: the checker could not decide, or failed.
    static boolean open(PartLine part) {
        return part.status() == Status.NEEDS_REVIEW || part.status() == Status.ERROR;
    }
}
