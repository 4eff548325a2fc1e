package loupe.checker.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import loupe.checker.csv.CsvRow;
import loupe.checker.submission.Student;

/// Finds the row of a student as Canvas does: by its ID, then the SIS user id, then the login id, and by name only if
/// one row alone has it.
final class CanvasStudents {

    /// A column of Canvas and what a submission calls the same id.
    private enum Key {
        ID("ID", "canvas_id"),
        SIS_USER_ID("SIS User ID", "sis_user_id"),
        SIS_LOGIN_ID("SIS Login ID", "sis_login_id");

        private final String heading;
        private final String lms;

        Key(String heading, String lms) {
            this.heading = heading;
            this.lms = lms;
        }
    }

    private final Map<Key, Map<String, List<CsvRow>>> byKey = new HashMap<>();
    private final Map<String, List<CsvRow>> byName = new HashMap<>();

    CanvasStudents(CanvasSheet sheet) {
        for (Key key : Key.values()) {
            Map<String, List<CsvRow>> rows = new HashMap<>();
            sheet.table()
                    .column(key.heading)
                    .ifPresent(column -> sheet.students()
                            .forEach(row -> add(rows, row.value(column).strip(), row)));
            byKey.put(key, rows);
        }
        boolean apart = sheet.table().headings().getFirst().equals("LastName");
        sheet.students()
                .forEach(row -> add(byName, plain(apart ? row.value(1) + " " + row.value(0) : row.value(0)), row));
    }

    /// Empty where no single row is the student's.
    Optional<CsvRow> row(Student student) {
        for (Key key : Key.values()) {
            String id = student.lms().getOrDefault(key.lms, "").strip();
            List<CsvRow> rows = byKey.getOrDefault(key, Map.of()).getOrDefault(id, List.of());
            if (!id.isEmpty() && rows.size() == 1) {
                return Optional.of(rows.getFirst());
            }
        }
        return student.display()
                .map(name -> byName.getOrDefault(plain(name), List.of()))
                .filter(rows -> rows.size() == 1)
                .map(List::getFirst);
    }

    private static void add(Map<String, List<CsvRow>> rows, String key, CsvRow row) {
        if (!key.isEmpty()) {
            rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
    }

    /// `Example, Ada` and `ada  example` are the same name.
    private static String plain(String name) {
        int comma = name.indexOf(',');
        String order = comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
        return String.join(" ", order.strip().split("\\s+")).toLowerCase(Locale.ROOT);
    }
}
