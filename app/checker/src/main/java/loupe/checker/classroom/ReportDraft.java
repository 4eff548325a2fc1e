package loupe.checker.classroom;

import java.util.ArrayList;
import java.util.List;
import loupe.checker.submission.PackName;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.Part;

/// Goes through the parts of the pack, in order, and asks of each what the class made of it.
final class ReportDraft {

    private final ExercisePack pack;
    private final List<StudentRow> rows;

    /// `rows` sorted by student key.
    ReportDraft(ExercisePack pack, List<StudentRow> rows) {
        this.pack = pack;
        this.rows = rows;
    }

    ClassReport report(List<Superseded> superseded, List<Refusal> refused) {
        List<PartStatistics> statistics = new ArrayList<>();
        List<KnownMistake> mistakes = new ArrayList<>();
        List<CommonAnswer> unexplained = new ArrayList<>();
        List<ReviewEntry> review = new ArrayList<>();
        for (Exercise exercise : pack.exercises()) {
            for (Part part : exercise.parts()) {
                statistics.add(new PartCount(exercise, part, rows).statistics());
                WrongAnswers wrong = new WrongAnswers(exercise, part, rows);
                mistakes.addAll(wrong.known());
                unexplained.addAll(wrong.unexplained());
                review.addAll(ReviewQueue.of(exercise, part, rows));
            }
        }
        List<Grade> grades = rows.stream().map(StudentRow::grade).toList();
        Distribution distribution =
                Distribution.of(grades.stream().mapToDouble(Grade::fraction).toArray());
        return new ClassReport(
                PackName.of(pack),
                grades,
                distribution,
                statistics,
                mistakes,
                unexplained,
                review,
                superseded,
                refused);
    }
}
