package loupe.cli.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loupe.checker.classroom.ClassReport;
import loupe.checker.classroom.Grade;
import loupe.checker.classroom.table.Roster;
import loupe.checker.classroom.table.SummaryRow;

/// Brings what came of a class into the order of its files.
final class ClassGrades {

    private final Roster roster;
    private final List<ClassFile.Line> lines;
    private final Map<String, Grade> byStudent = new HashMap<>();

    /// @param grades those of students whose file counts
    ClassGrades(List<ClassFile.Line> lines, List<Grade> grades, Roster roster) {
        this.lines = lines;
        this.roster = roster;
        grades.forEach(grade -> byStudent.put(grade.student(), grade));
    }

    /// The lines of `class.json`.
    static List<ClassFile.Line> lines(List<String> files, ClassReport report) {
        Map<String, ClassFile.Line> byFile = new HashMap<>();
        report.grades()
                .forEach(g -> byFile.put(
                        g.file(), new ClassFile.Line(g.file(), g.student(), ClassFile.GRADED, g.created(), "")));
        report.superseded()
                .forEach(s -> byFile.put(
                        s.file(),
                        new ClassFile.Line(
                                s.file(),
                                s.student(),
                                ClassFile.SUPERSEDED,
                                "",
                                "a later submission counts: " + s.by())));
        report.refused()
                .forEach(r -> byFile.put(
                        r.file(),
                        new ClassFile.Line(r.file(), r.student(), r.state().word(), "", r.reason())));
        return files.stream()
                .map(byFile::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /// The lines of `summary.csv`.
    List<SummaryRow> rows() {
        List<SummaryRow> rows = new ArrayList<>();
        Set<String> unlisted = new HashSet<>(unlisted());
        for (ClassFile.Line line : lines) {
            Grade grade = line.graded() ? byStudent.get(line.student()) : null;
            rows.add(
                    grade == null
                            ? new SummaryRow(
                                    line.student(),
                                    line.file(),
                                    line.outcome(),
                                    java.util.Optional.empty(),
                                    line.note())
                            : SummaryRow.of(grade, unlisted.contains(line.student()) ? "not on the roster" : ""));
        }
        missing().forEach(student -> rows.add(SummaryRow.missing(student)));
        return rows;
    }

    /// Students who handed in something and are not on the roster; none if there is no roster.
    List<String> unlisted() {
        return lines.stream()
                .filter(line -> line.graded() && !roster.empty())
                .map(ClassFile.Line::student)
                .filter(student -> roster.student(student).isEmpty())
                .toList();
    }

    /// Students of the roster of whom nothing counts.
    List<String> missing() {
        return roster.students().stream()
                .map(Roster.Entry::key)
                .filter(student -> !byStudent.containsKey(student))
                .toList();
    }
}
