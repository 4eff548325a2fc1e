package loupe.checker.classroom.table;

import java.util.List;
import loupe.checker.classroom.Grade;
import loupe.checker.csv.Csv;

/// `summary.csv`: a line for every file, in the order of the files, then one for every student of the roster who
/// handed in nothing.
public final class SummaryTable {

    private static final String HEAD = Csv.line(
            "student",
            "name",
            "email",
            "file",
            "status",
            "points",
            "max_points",
            "pending_points",
            "percent",
            "created",
            "note");

    private SummaryTable() {}

    public static String csv(List<SummaryRow> rows, Roster roster) {
        StringBuilder csv = new StringBuilder(HEAD);
        rows.forEach(row -> csv.append(line(row, roster)));
        return csv.toString();
    }

    private static String line(SummaryRow row, Roster roster) {
        var listed = roster.student(row.student());
        return Csv.line(
                Csv.inert(row.student()),
                Csv.inert(listed.flatMap(Roster.Entry::name).orElse("")),
                Csv.inert(listed.flatMap(Roster.Entry::email).orElse("")),
                Csv.inert(row.file()),
                row.status(),
                row.grade().map(g -> Figure.points(g.points())).orElse(""),
                row.grade().map(g -> Figure.points(g.maxPoints())).orElse(""),
                row.grade().map(g -> Figure.points(g.pendingPoints())).orElse(""),
                row.grade().map(SummaryTable::percent).orElse(""),
                Csv.inert(row.grade().map(Grade::created).orElse("")),
                Csv.inert(row.note()));
    }

    private static String percent(Grade grade) {
        return Figure.statistic(java.util.OptionalDouble.of(grade.fraction() * 100));
    }
}
