package loupe.checker.classroom;

import java.util.List;
import loupe.checker.result.Graded;
import loupe.checker.submission.PackName;
import loupe.course.exercise.ExercisePack;

/// What an instructor wants to know of a class.
///
/// ```java
/// ClassReport report = ClassReport.of(graded, pack);
/// ```
///
/// Grades are sorted by student key. Parts, mistakes and answers are in the order of the pack; within a part the most
/// frequent come first. In the review queue answers to the same part stand together, those with the highest suggestion
/// first; what a person has decided stays in it. `distribution` is over the fractions of the grades. Every submission
/// that was given is in exactly one of
/// `grades`, `superseded` and `refused`.
public record ClassReport(
        PackName pack,
        List<Grade> grades,
        Distribution distribution,
        List<PartStatistics> parts,
        List<KnownMistake> mistakes,
        List<CommonAnswer> unexplained,
        List<ReviewEntry> review,
        List<Superseded> superseded,
        List<Refusal> refused) {

    public ClassReport {
        grades = List.copyOf(grades);
        parts = List.copyOf(parts);
        mistakes = List.copyOf(mistakes);
        unexplained = List.copyOf(unexplained);
        review = List.copyOf(review);
        superseded = List.copyOf(superseded);
        refused = List.copyOf(refused);
    }

    /// The order of the submissions does not matter.
    public static ClassReport of(List<Graded> graded, ExercisePack pack) {
        ClassTally tally = new ClassTally(pack);
        graded.forEach(tally::add);
        return tally.report();
    }
}
