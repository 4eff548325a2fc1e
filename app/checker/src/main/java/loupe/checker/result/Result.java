package loupe.checker.result;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import loupe.checker.Status;
import loupe.checker.submission.PackName;

/// The graded form of one submission (`loupe.result/1`).
///
/// `pack` is the pack that graded it and `policy` the name of the policy. `student` is the key, empty if it could not
/// be read. `pendingPoints` are those that wait for a person. A submission that could not be read has no parts, and
/// its reason stands in `warnings`.
public record Result(
        String submissionId,
        String submissionSha256,
        PackName pack,
        String policy,
        String student,
        State state,
        double points,
        double maxPoints,
        double pendingPoints,
        List<PartLine> parts,
        List<String> warnings) {

    /// The code in the reason of a submission that is not for this pack.
    public static final String OTHER_PACK = "SB-09";

    /// How far the grading got.
    public enum State {
        COMPLETE,
        /// A person has to look at some part.
        COMPLETE_WITH_PENDING,
        /// The submission cannot be read, or is not for this pack.
        INVALID,
        /// Our fault: nothing is lost by it.
        ERROR;

        /// What follows from the verdicts on the parts.
        static State of(List<PartLine> lines) {
            if (lines.stream().anyMatch(line -> line.status() == Status.ERROR)) {
                return ERROR;
            }
            boolean pending = lines.stream().anyMatch(line -> line.status() == Status.NEEDS_REVIEW);
            return pending ? COMPLETE_WITH_PENDING : COMPLETE;
        }

        /// As in a result: `complete_with_pending`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Result {
        parts = List.copyOf(parts);
        warnings = List.copyOf(warnings);
    }

    /// The same submission with other verdicts: state and points follow from them.
    public Result with(List<PartLine> lines) {
        return new Result(
                submissionId,
                submissionSha256,
                pack,
                policy,
                student,
                State.of(lines),
                sum(lines, PartLine::points),
                sum(lines, PartLine::maxPoints),
                sum(lines, PartLine::pendingPoints),
                lines,
                warnings);
    }

    private static double sum(List<PartLine> lines, ToDoubleFunction<PartLine> points) {
        return SixDigits.round(lines.stream().mapToDouble(points).sum());
    }

    /// Whether there is nothing but a reason in it.
    public boolean refused() {
        return state == State.INVALID || state == State.ERROR && parts.isEmpty();
    }

    /// Whether it was refused because it was made for another pack.
    public boolean forAnotherPack() {
        return state == State.INVALID && warnings.stream().anyMatch(w -> w.endsWith("[" + OTHER_PACK + "]"));
    }
}
