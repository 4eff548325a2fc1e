package loupe.checker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.checker.Status;
import loupe.checker.csv.CsvTable;
import loupe.checker.result.Examples;
import loupe.checker.result.Graded;
import loupe.checker.submission.Student;
import loupe.checker.submission.Submission;
import loupe.course.source.ContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The files for a whole class: Canvas' own export with one column filled, and Moodle's import.
class GradebookTest {

    private static final String ASSIGNMENT = "Loupe: seed-transformers (98765)";
    private static final String HEAD = "Student,ID,SIS User ID,SIS Login ID,Section," + ASSIGNMENT + ",Final Score\n";
    private static final String WORTH = "    Points Possible,,,,,14,(read only)\n";

    private static Exported canvas(String export, Pending pending, Graded... all) {
        return CanvasGradebook.fill(CsvTable.read("export.csv", export), "98765", pending, List.of(all));
    }

    private static Graded by(Student student, Graded graded) {
        Submission in = graded.submission().orElseThrow();
        return new Graded(
                student.key() + ".loupesub",
                Optional.of(new Submission(in.id(), in.pack(), student, in.created(), in.answers(), in.sha256())),
                graded.result());
    }

    private static Student ada(Map<String, String> lms) {
        return new Student("s-1", Optional.of("Ada Example"), Optional.of("ada@example.edu"), lms);
    }

    @Test
    void theExampleIsFilledByteForByte() {
        String export = Examples.text("canvas.csv");
        assertThat(canvas(export, Pending.HELD, Examples.graded()).text()).isEqualTo(export);
        assertThat(canvas(export, Pending.PROVISIONAL, Examples.graded()).text())
                .isEqualTo(Examples.text("canvas_provisional.csv"));
        assertThat(export).contains("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"98765", "Loupe: seed-transformers", "Loupe: seed-transformers (98765)", " 98765 "})
    void theAssignmentIsNamedByTitleOrId(String name) {
        Exported filled = CanvasGradebook.fill(
                CsvTable.read("export.csv", Examples.text("canvas.csv")),
                name,
                Pending.PROVISIONAL,
                List.of(Examples.graded()));
        assertThat(filled.text()).contains(",A,6.40");
    }

    @Test
    void everythingElseStaysAsItWas() {
        String export = "\uFEFFStudent;ID;Section;Loupe (98765);\"Odd; title (1)\";Final Score\n"
                + ";;;Manual Posting;;\r\n"
                + "    Points Possible;;;14,00;10,00;(read only)\n"
                + "\"Example; Ada\"; 50123;A;\"1,00\";\"x\"\n"
                + "Other, Bo;7;A;;;\n"
                + "\"Student, Test\";9;A;;;\n";
        Exported filled =
                canvas(export, Pending.HELD, by(ada(Map.of("canvas_id", "50123")), Reports.with(Status.CORRECT)));
        assertThat(filled.text()).isEqualTo(export.replace("\"1,00\"", "\"14,00\""));
        assertThat(filled.notes()).isEmpty();
    }

    @Test
    void studentsAreFoundByIdThenSisIdThenLoginThenName() {
        String export = HEAD + WORTH + "\"Example, Ada\",1,u1,l1,A,,\n\"Example, Bo\",2,u2,l2,A,,\n";
        Graded right = Reports.with(Status.CORRECT);
        assertThat(canvas(export, Pending.HELD, by(ada(Map.of("canvas_id", "2", "sis_user_id", "u1")), right))
                        .text())
                .contains("l2,A,14.00,");
        assertThat(canvas(export, Pending.HELD, by(ada(Map.of("sis_user_id", "u2", "sis_login_id", "l1")), right))
                        .text())
                .contains("l2,A,14.00,");
        assertThat(canvas(export, Pending.HELD, by(ada(Map.of("sis_login_id", "l2")), right))
                        .text())
                .contains("l2,A,14.00,");
        assertThat(canvas(export, Pending.HELD, by(ada(Map.of("canvas_id", "3")), right))
                        .text())
                .contains("l1,A,14.00,");
    }

    @Test
    void aNameThatTwoRowsHaveIsNobodys() {
        String export = HEAD + WORTH + "\"Example, Ada\",1,,,A,,\nAda Example,2,,,A,,\n";
        Exported filled = canvas(export, Pending.HELD, by(ada(Map.of()), Reports.with(Status.CORRECT)));
        assertThat(filled.text()).isEqualTo(export);
        assertThat(filled.notes()).containsExactly("s-1.loupesub: no row of the export is this student's");
    }

    @Test
    void twoSubmissionsForOneRowAreNeitherTaken() {
        String export = HEAD + WORTH + "\"Example, Ada\",1,,,A,3,\n";
        Graded right = by(ada(Map.of("canvas_id", "1")), Reports.with(Status.CORRECT));
        Exported filled = canvas(export, Pending.HELD, right, right);
        assertThat(filled.text()).isEqualTo(export);
        assertThat(filled.notes()).containsExactly("Example, Ada: 2 submissions are for this row; none was taken");
    }

    @Test
    void excusedPendingAndRefusedLeaveTheCellAlone() {
        String export = HEAD + WORTH + "\"Example, Ada\",1,,,A,EX,\nBo,2,,,A,5,\nCy,3,,,A,6,\n";
        Graded refused = new Graded(
                "c",
                Reports.with(Status.CORRECT).submission(),
                Reports.refused("why").result());
        Exported filled = canvas(
                export,
                Pending.HELD,
                by(ada(Map.of("canvas_id", "1")), Reports.with(Status.CORRECT)),
                by(ada(Map.of("canvas_id", "2")), Reports.with(Status.NEEDS_REVIEW)),
                by(ada(Map.of("canvas_id", "3")), refused));
        assertThat(filled.text()).isEqualTo(export);
        assertThat(filled.notes())
                .containsExactly(
                        "Example, Ada is excused; that stays",
                        "Bo: no grade yet, 14 points wait for a person",
                        "Cy: no grade, the submission could not be graded");
    }

    @Test
    void pointsAreScaledToWhatTheAssignmentIsWorthAndThatIsSaid() {
        String export = HEAD + WORTH.replace("14", "100") + "\"Example, Ada\",1,,,A,,\n";
        Exported filled = canvas(export, Pending.PROVISIONAL, by(ada(Map.of("canvas_id", "1")), Examples.graded()));
        assertThat(filled.text()).contains(",A,45.71,");
        assertThat(filled.notes()).contains(ASSIGNMENT + ": points are scaled from 14 to 100");
    }

    @Test
    void namesBecomeNoFormulas() {
        String export = HEAD + WORTH + "=1+1,1,,,A,,\n'=2,2,,,A,,\n";
        assertThat(canvas(export, Pending.HELD).text()).isEqualTo(HEAD + WORTH + "'=1+1,1,,,A,,\n'=2,2,,,A,,\n");
    }

    @Test
    void whatIsNoExportOfCanvasIsRefused() {
        assertThatThrownBy(() -> canvas("Name,ID,Section,Loupe (98765)\n", Pending.HELD))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("[CV-01]");
        assertThatThrownBy(() -> canvas(HEAD + "Ada,1,,,A,,\n", Pending.HELD)).hasMessageContaining("Points Possible");
        assertThatThrownBy(() -> canvas((HEAD + WORTH).replace("98765", "1"), Pending.HELD))
                .hasMessageContaining("[CV-02]");
        assertThatThrownBy(() -> canvas((HEAD + WORTH).replace("Final Score", "98765 (2)"), Pending.HELD))
                .hasMessageContaining("[CV-03]");
    }

    @Test
    void moodleIsTheExampleByteForByte() {
        MoodleOptions usual = MoodleOptions.usual("seed-transformers");
        assertThat(MoodleGrades.of(usual, List.of(Examples.graded())).text()).isEqualTo(Examples.text("moodle.csv"));
    }

    @Test
    void moodleTakesPercentOrPointsWithAPointOrAComma() {
        MoodleOptions percent = new MoodleOptions(
                MoodleOptions.Key.IDNUMBER, MoodleOptions.Unit.PERCENT, ',', Pending.PROVISIONAL, "Week 3");
        Graded ada = by(ada(Map.of("idnumber", "17")), Examples.graded());
        assertThat(MoodleGrades.of(percent, List.of(ada)).text())
                .isEqualTo("ID number,Week 3,Feedback: Week 3\r\n"
                        + "17,\"45,71\",Causal mask: waiting for your teacher\r\n");
        MoodleOptions points =
                new MoodleOptions(MoodleOptions.Key.EMAIL, MoodleOptions.Unit.POINTS, '.', Pending.HELD, "Loupe");
        assertThat(MoodleGrades.of(points, List.of(by(ada(Map.of()), Reports.with(Status.CORRECT))))
                        .text())
                .endsWith("ada@example.edu,14.00,14 of 14 points\r\n");
    }

    @Test
    void moodleGetsNobodyItCannotKnow() {
        MoodleOptions usual = MoodleOptions.usual("p");
        Graded nameless = by(Student.of("s-2"), Examples.graded());
        Graded ada = by(ada(Map.of()), Examples.graded());
        Exported made = MoodleGrades.of(usual, List.of(nameless, ada, ada, Reports.refused("no")));
        assertThat(made.text().lines()).hasSize(1);
        assertThat(made.notes())
                .containsExactly(
                        "s-2.loupesub: left out, it names no user (Email address)",
                        "submission.json: left out, it names no user (Email address)",
                        "ada@example.edu: 2 submissions are by this user; none was taken");
    }
}
