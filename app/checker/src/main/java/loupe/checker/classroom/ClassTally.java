package loupe.checker.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import loupe.checker.result.Graded;
import loupe.course.exercise.ExercisePack;

/// Collects graded submissions one by one and keeps of each only what a [ClassReport] needs, so that a class of any
/// size fits.
///
/// ```java
/// ClassTally tally = new ClassTally(pack);
/// batch.forEach(tally::add);
/// ClassReport report = tally.report();
/// ```
///
/// Of several submissions by one student the latest counts, by its time as text and then by its file. Not for several
/// threads at once.
public final class ClassTally {

    /// Whether what was added counts, as far as is known by now.
    public enum Standing {
        COUNTS,
        SUPERSEDED,
        REFUSED
    }

    private final ExercisePack pack;
    private final SortedMap<String, StudentRow> rows = new TreeMap<>();
    private final List<Superseded> superseded = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    public ClassTally(ExercisePack pack) {
        this.pack = pack;
    }

    public Standing add(Graded graded) {
        var result = graded.result();
        if (result.refused()) {
            String reason = String.join("; ", result.warnings());
            refused.add(new Refusal(graded.file(), result.student(), result.state(), reason));
            return Standing.REFUSED;
        }
        StudentRow row = StudentRow.of(graded);
        StudentRow other = rows.get(result.student());
        if (other == null) {
            rows.put(result.student(), row);
            return Standing.COUNTS;
        }
        boolean later = StudentRow.BY_TIME.compare(row, other) > 0;
        superseded.add(new Superseded(
                result.student(), later ? other.grade().file() : row.grade().file(), ""));
        if (later) {
            rows.put(result.student(), row);
        }
        return later ? Standing.COUNTS : Standing.SUPERSEDED;
    }

    public ClassReport report() {
        return new ReportDraft(pack, List.copyOf(rows.values())).report(superseded(), refused());
    }

    /// Each names the submission that counts in the end, not one that was itself overtaken.
    private List<Superseded> superseded() {
        return superseded.stream()
                .map(s -> new Superseded(s.student(), s.file(), counting(s.student())))
                .sorted(Comparator.comparing(Superseded::student).thenComparing(Superseded::file))
                .toList();
    }

    private String counting(String student) {
        StudentRow row = rows.get(student);
        return row == null ? "" : row.grade().file();
    }

    private List<Refusal> refused() {
        return refused.stream()
                .sorted(Comparator.comparing(Refusal::file).thenComparing(Refusal::reason))
                .toList();
    }
}
