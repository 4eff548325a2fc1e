package loupe.checker.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.checker.csv.Csv;
import loupe.checker.csv.CsvPatch;
import loupe.checker.csv.CsvRow;
import loupe.checker.csv.CsvTable;
import loupe.checker.result.Graded;
import loupe.checker.result.Result;
import loupe.checker.result.SixDigits;
import loupe.checker.submission.Submission;

/// Fills one column of a gradebook that Canvas exported, for the import into Canvas.
///
/// Ids are never made up and every other character stays as it was. A cell is left alone where there is no grade yet,
/// because an empty cell would take away a grade that stands in Canvas; so is one that says `EX`. Points are scaled
/// where the assignment is worth something else.
public final class CanvasGradebook {

    private final CanvasSheet sheet;
    private final Pending pending;
    private final Set<String> notes = new LinkedHashSet<>();

    private CanvasGradebook(CanvasSheet sheet, Pending pending) {
        this.sheet = sheet;
        this.pending = pending;
    }

    /// The export with the grades in the column of an assignment, named by its title or its id.
    /// Throws [loupe.course.source.ContentException] if the file is no export of Canvas or has no such column.
    public static Exported fill(CsvTable export, String assignment, Pending pending, List<Graded> all) {
        return new CanvasGradebook(CanvasSheet.read(export, assignment), pending).fill(all);
    }

    private Exported fill(List<Graded> all) {
        CsvPatch patch = new CsvPatch(sheet.table());
        for (Map.Entry<CsvRow, List<Graded>> owner : byRow(all).entrySet()) {
            CsvRow row = owner.getKey();
            String name = Inert.line(row.value(0));
            if (owner.getValue().size() > 1) {
                note(
                        "%s: %d submissions are for this row; none was taken",
                        name, owner.getValue().size());
            } else {
                grade(name, row, owner.getValue().getFirst().result())
                        .ifPresent(value -> patch.put(row, sheet.column(), value));
            }
        }
        guardNames(patch);
        return new Exported(patch.text(), List.copyOf(notes));
    }

    private Map<CsvRow, List<Graded>> byRow(List<Graded> all) {
        CanvasStudents students = new CanvasStudents(sheet);
        Map<CsvRow, List<Graded>> rows = new LinkedHashMap<>();
        for (Graded graded : all) {
            Optional<CsvRow> row = graded.submission().map(Submission::student).flatMap(students::row);
            if (row.isPresent()) {
                rows.computeIfAbsent(row.get(), r -> new ArrayList<>()).add(graded);
            } else {
                note("%s: no row of the export is this student's", Inert.line(graded.file()));
            }
        }
        return rows;
    }

    /// What to write; empty to leave the cell alone.
    private Optional<String> grade(String name, CsvRow row, Result result) {
        if (row.value(sheet.column()).strip().equalsIgnoreCase("EX")) {
            note("%s is excused; that stays", name);
            return Optional.empty();
        }
        if (result.refused()) {
            note("%s: no grade, the submission could not be graded", name);
            return Optional.empty();
        }
        if (result.pendingPoints() > 0) {
            boolean held = pending == Pending.HELD;
            String what = held ? "no grade yet" : "graded for the time being";
            note("%s: %s, %s points wait for a person", name, what, SixDigits.text(result.pendingPoints()));
            if (held) {
                return Optional.empty();
            }
        }
        return Optional.of(sheet.points(scaled(result)));
    }

    private double scaled(Result result) {
        BigDecimal most = new BigDecimal(SixDigits.text(result.maxPoints()));
        Optional<BigDecimal> worth = sheet.worth();
        if (worth.isEmpty() || most.signum() == 0 || worth.get().compareTo(most) == 0) {
            return result.points();
        }
        String here = SixDigits.text(worth.get().doubleValue());
        note("%s: points are scaled from %s to %s", Inert.line(sheet.title()), most.toPlainString(), here);
        return result.points() * worth.get().doubleValue() / most.doubleValue();
    }

    /// Canvas writes an apostrophe before names that a spreadsheet would take for a formula; where a file lacks it, it
    /// is put there. Students are found by their ids.
    private void guardNames(CsvPatch patch) {
        for (CsvRow row : sheet.students()) {
            String name = row.value(0);
            String inert = Csv.inert(name);
            if (inert.startsWith("'") && !name.startsWith("'")) {
                patch.put(row, 0, inert);
            }
        }
    }

    private void note(String form, Object... words) {
        notes.add(form.formatted(words));
    }
}
