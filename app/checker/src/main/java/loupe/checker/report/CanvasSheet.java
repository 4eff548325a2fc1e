package loupe.checker.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.checker.csv.CsvRow;
import loupe.checker.csv.CsvTable;
import loupe.course.source.ContentException;
import loupe.course.source.ContentProblem;
import loupe.course.source.Shown;

/// The layout of a gradebook that Canvas exported: columns about the student, the last of them a section, then one
/// column an assignment, `Title (id)`; above the students a row `Points Possible`.
///
/// `column` is the one to fill. The codes: CV-01 not Canvas' own export, CV-02 no such column, CV-03 several.
record CanvasSheet(CsvTable table, int column, CsvRow possible, List<CsvRow> students) {

    private static final int ROWS_ABOVE_STUDENTS = 3; // among them one about manual posting

    /// @param wanted the title of an assignment, its id, or both as in the export
    static CanvasSheet read(CsvTable table, String wanted) {
        List<String> heads = table.headings();
        int section = -1;
        for (int i = 0; i < heads.size(); i++) {
            section = heads.get(i).contains("Section") ? i : section;
        }
        boolean named = !heads.isEmpty()
                && (heads.getFirst().equals("Student") || heads.getFirst().equals("LastName"));
        if (!named || section < 0 || table.column("ID").isEmpty()) {
            String what = "the first row must begin with Student, ID and end its student columns with Section";
            throw wrong(table, what, "export the gradebook in Canvas and take that file", "CV-01");
        }
        List<CsvRow> body = table.body();
        for (int i = 0; i < Math.min(ROWS_ABOVE_STUDENTS, body.size()); i++) {
            if (body.get(i).value(0).strip().startsWith("Points Possible")) {
                return new CanvasSheet(
                        table,
                        chosen(table, section, wanted),
                        body.get(i),
                        body.subList(i + 1, body.size()).stream()
                                .filter(row -> !row.blank())
                                .toList());
            }
        }
        throw wrong(table, "there is no row Points Possible", "export the gradebook in Canvas again", "CV-01");
    }

    private static int chosen(CsvTable table, int section, String wanted) {
        List<String> heads = table.headings();
        List<Integer> found = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int i = section + 1; i < heads.size(); i++) {
            Optional<Assignment> assignment = Assignment.of(heads.get(i));
            if (assignment.isPresent()) {
                titles.add(heads.get(i));
                if (assignment.get().named(wanted.strip())) {
                    found.add(i);
                }
            }
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            String fix = "the file has " + String.join("; ", titles);
            throw wrong(table, "no assignment is called " + Shown.quoted(wanted), fix, "CV-02");
        }
        String what = found.size() + " assignments are called " + Shown.quoted(wanted);
        throw wrong(table, what, "name it by the number behind its title", "CV-03");
    }

    /// The heading of an assignment: its title, and the id that Canvas gave it.
    private record Assignment(String title, String id) {

        /// Empty for totals, which Canvas computes itself.
        static Optional<Assignment> of(String heading) {
            int open = heading.lastIndexOf(" (");
            if (open < 0 || !heading.endsWith(")")) {
                return Optional.empty();
            }
            String id = heading.substring(open + 2, heading.length() - 1);
            boolean digits = !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits ? Optional.of(new Assignment(heading.substring(0, open), id)) : Optional.empty();
        }

        boolean named(String wanted) {
            return wanted.equals(id) || wanted.equals(title) || wanted.equals(title + " (" + id + ")");
        }
    }

    String title() {
        return table.headings().get(column);
    }

    /// What the assignment is worth in Canvas; empty if that is no number above zero.
    Optional<BigDecimal> worth() {
        try {
            BigDecimal worth = new BigDecimal(possible.value(column).strip().replace(',', '.'));
            return worth.signum() > 0 ? Optional.of(worth) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Points as this file writes them, with two decimals.
    String points(double points) {
        String text = TwoDecimals.text(points);
        boolean comma = table.separator() == ';' && possible.value(column).contains(",");
        return comma ? text.replace('.', ',') : text;
    }

    private static ContentException wrong(CsvTable table, String what, String fix, String code) {
        return new ContentException(new ContentProblem(table.file(), 1, 0, what, fix, code));
    }
}
