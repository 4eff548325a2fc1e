package loupe.checker.classroom.table;

import java.util.Optional;
import loupe.checker.classroom.Grade;

/// A line of the summary: one file, or a student who handed in nothing. `status` is the word of the result's state,
/// `superseded` or `missing`; `note` says why there is no grade.
public record SummaryRow(String student, String file, String status, Optional<Grade> grade, String note) {

    public static SummaryRow of(Grade grade, String note) {
        return new SummaryRow(grade.student(), grade.file(), grade.state().word(), Optional.of(grade), note);
    }

    public static SummaryRow missing(String student) {
        return new SummaryRow(student, "", "missing", Optional.empty(), "nothing that could be graded was handed in");
    }
}
