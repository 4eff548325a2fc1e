package loupe.checker.classroom.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import loupe.checker.csv.CsvRow;
import loupe.checker.csv.CsvTable;
import loupe.course.source.ContentException;
import loupe.course.source.Problems;
import loupe.course.source.Shown;

/// Reads a roster from a table. Headings are found whatever their case and signs: `Student key`, `E-mail`. Columns
/// whose heading ends with `id`, `login`, `idnumber` or `username` are ids of learning systems; what is not known is
/// passed over.
public final class RosterReader {

    private static final Set<String> KEY = Set.of("key", "student_key", "student", "loupe_key", "number");
    private static final Set<String> NAME = Set.of("name", "display", "display_name", "full_name", "student_name");
    private static final Set<String> EMAIL = Set.of("email", "e_mail", "email_address", "e_mail_address", "mail");
    private static final Pattern LMS = Pattern.compile("[a-z0-9_]*(id|login|idnumber|username)");
    private static final Pattern SAFE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final CsvTable table;
    private final Problems problems;

    private RosterReader(CsvTable table) {
        this.table = table;
        this.problems = new Problems(table.file());
    }

    /// @throws ContentException with every line that is wrong
    public static Roster read(CsvTable table) {
        return new RosterReader(table).roster();
    }

    private Roster roster() {
        List<String> headings =
                table.headings().stream().map(RosterReader::plain).toList();
        int key = column(headings, KEY)
                .or(() -> column(headings, Set.of("id", "student_id")))
                .orElse(-1);
        if (key < 0) {
            problems.add(1, 0, "there is no column \"key\"", "call the column with the student keys so", "RO-01");
            problems.throwIfAny();
        }
        Optional<Integer> name = column(headings, NAME);
        Optional<Integer> email = column(headings, EMAIL);
        Map<String, Roster.Entry> entries = new LinkedHashMap<>();
        for (CsvRow row : table.body()) {
            if (row.blank()) {
                continue;
            }
            String student = row.value(key).strip().toLowerCase(Locale.ROOT);
            check(row, student, entries);
            entries.put(student, new Roster.Entry(student, cell(row, name), cell(row, email), lms(headings, row, key)));
        }
        problems.throwIfAny();
        return new Roster(entries);
    }

    private void check(CsvRow row, String student, Map<String, Roster.Entry> before) {
        if (!SAFE.matcher(student).matches()) {
            String what = Shown.quoted(student) + " cannot be a student key";
            problems.add(row.line(), 0, what, "use letters, digits, . _ -, at most 64", "SB-06");
        } else if (before.containsKey(student)) {
            problems.add(
                    row.line(), 0, "student " + Shown.quoted(student) + " is listed twice", "leave one line", "RO-02");
        }
    }

    private static Map<String, String> lms(List<String> headings, CsvRow row, int key) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String value = row.value(i).strip();
            if (i != key && LMS.matcher(headings.get(i)).matches() && !value.isEmpty()) {
                ids.put(headings.get(i), value);
            }
        }
        return ids;
    }

    private static Optional<String> cell(CsvRow row, Optional<Integer> column) {
        return column.map(c -> row.value(c).strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Integer> column(List<String> headings, Set<String> names) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (names.contains(headings.get(i))) {
                found.add(i);
            }
        }
        return found.stream().findFirst();
    }

    /// Small letters and digits, everything else as one underscore.
    private static String plain(String heading) {
        return heading.replace("\uFEFF", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }
}
