package loupe.cli.check;

import java.nio.file.Files;
import loupe.checker.classroom.Decision;
import loupe.checker.classroom.Decisions;
import loupe.checker.csv.CsvTable;
import loupe.engine.input.Bounded;

/// Somebody's marks in a review table that is about to be written anew.
final class UnmergedReview {

    private static final int LARGEST = 64 << 20; // bytes

    private UnmergedReview() {}

    /// @throws Stop if there are marks that are not among the decisions yet
    static void refuse(Grades grades, Decisions decisions) {
        if (!Files.isRegularFile(grades.file("review.csv"))) {
            return;
        }
        String text = Bounded.text(grades.file("review.csv"), "review.csv", LARGEST, note -> {});
        for (ReviewRows.Row row : ReviewRows.read(CsvTable.read("review.csv", text))) {
            if (decisions.changedBy(decision(row, "", ""))) {
                throw new Stop(
                        Exit.USAGE,
                        "Line " + row.line() + " of " + grades.file("review.csv")
                                + " holds points that are not merged yet; run loupe check review on it first.");
            }
        }
    }

    static Decision decision(ReviewRows.Row row, String who, String when) {
        return new Decision(
                row.student(), row.submission(), row.exercise(), row.part(), row.points(), row.note(), who, when);
    }
}
