package loupe.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.checker.csv.CsvRow;
import loupe.checker.csv.CsvTable;
import loupe.checker.sample.GeneratedClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportGradesTest {

    private static final String CANVAS = """
            Student,ID,SIS Login ID,Section,Loupe (98765)
                Points Possible,,,,43.00
            "0, Student",50000,x0,A,
            "1, Student",50001,x1,A,EX
            """;

    @TempDir
    private Path folder;

    private Path grades;

    @BeforeEach
    void aGradedClass() throws IOException {
        Files.write(folder.resolve("pack.yaml"), GeneratedClass.seedPackBytes());
        Path roster = Files.writeString(folder.resolve("roster.csv"), GeneratedClass.roster(4), StandardCharsets.UTF_8);
        new GeneratedClass(GeneratedClass.seedPack(), 4).write(folder.resolve("submissions"), 4, 1);
        grades = folder.resolve("grades");
        Command.check(
                "class",
                "--pack",
                folder.resolve("pack.yaml"),
                "--roster",
                roster,
                "--out",
                grades,
                folder.resolve("submissions"));
    }

    private List<CsvRow> summary() throws IOException {
        return CsvTable.read("summary.csv", Files.readString(grades.resolve("summary.csv"), StandardCharsets.UTF_8))
                .body();
    }

    @Test
    void canvasOwnExportComesBackWithOneColumnFilled() throws IOException {
        Path canvas = Files.writeString(folder.resolve("canvas.csv"), CANVAS, StandardCharsets.UTF_8);
        Command command = Command.check("export", "--canvas", canvas, "--assignment", "Loupe", "--provisional", grades);
        assertThat(command.exit()).isEqualTo(Exit.DONE);
        List<CsvRow> rows = CsvTable.read("canvas.csv", command.out()).body();
        double points = Double.parseDouble(summary().getFirst().value(5));
        assertThat(Double.parseDouble(rows.get(1).value(4)))
                .isCloseTo(points, org.assertj.core.data.Offset.offset(0.006));
        assertThat(rows.get(2).value(4)).isEqualTo("EX");
        assertThat(command.err()).contains("1 files have no grade");
    }

    @Test
    void moodleGetsAddressesOfTheRosterAndNoGradeWhileSomethingWaits() throws IOException {
        Command command = Command.check("export", "--moodle", grades);
        List<CsvRow> rows = CsvTable.read("moodle.csv", command.out()).body();
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().value(0)).isEqualTo("s-00000@example.edu");
        assertThat(rows.getFirst().value(1)).isEqualTo("-");
        assertThat(rows.getFirst().value(2)).contains("waiting for your teacher");
    }

    @Test
    void statementsOfAllStudentsAreOneArray() {
        Command command = Command.check("export", "--xapi", "--pack", folder.resolve("pack.yaml"), grades);
        assertThat(command.out())
                .startsWith("[")
                .contains("\"name\": \"s-00000\"")
                .contains("\"name\": \"s-00002\"");
        assertThat(command.out().strip()).endsWith("]");
        assertThat(command.out()).doesNotContain("Student 0").doesNotContain("][");
    }

    @Test
    void whatIsMissingIsAskedForInASentence() {
        assertThat(Command.check("export", "--xapi", grades).err()).contains("--pack");
        assertThat(Command.check("export", grades).exit()).isEqualTo(Exit.USAGE);
        Command elsewhere = Command.check("export", "--moodle", folder);
        assertThat(elsewhere.exit()).isEqualTo(Exit.USAGE);
        assertThat(elsewhere.err()).contains("class.json");
    }
}
