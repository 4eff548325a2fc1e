package loupe.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.checker.csv.CsvRow;
import loupe.checker.csv.CsvTable;
import loupe.checker.sample.GeneratedClass;
import loupe.checker.submission.PackName;
import loupe.checker.submission.PartAnswers;
import loupe.checker.submission.Student;
import loupe.checker.submission.Submission;
import loupe.checker.submission.SubmissionWriter;
import loupe.course.exercise.Answer;
import loupe.course.exercise.ExercisePack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeClassTest {

    private static final ExercisePack PACK = GeneratedClass.seedPack();

    @TempDir
    private Path folder;

    private Path pack;
    private Path files;
    private Path grades;

    @BeforeEach
    void aFolder() throws IOException {
        pack = Files.write(folder.resolve("pack.yaml"), GeneratedClass.seedPackBytes());
        files = Files.createDirectories(folder.resolve("submissions"));
        grades = folder.resolve("grades");
    }

    private Command grade(Object... more) {
        Object[] words = new Object[6 + more.length];
        System.arraycopy(new Object[] {"class", "--pack", pack, "--out", grades, files}, 0, words, 0, 6);
        System.arraycopy(more, 0, words, 6, more.length);
        return Command.check(words);
    }

    private List<CsvRow> table(String name) throws IOException {
        return CsvTable.read(name, Files.readString(grades.resolve(name), StandardCharsets.UTF_8))
                .body();
    }

    private void handIn(String file, String key, String created, String raw) throws IOException {
        var answers = List.of(new PartAnswers(
                "s000-ex4-vit-tokens", "n", 0, List.of(new PartAnswers.Try(1, created, Answer.of(raw))), 0));
        var student = new Student(key, Optional.of("=1+1"), Optional.empty(), Map.of());
        var submission = new Submission("id", PackName.of(PACK), student, created, answers, "");
        Files.createDirectories(files.resolve(file).toAbsolutePath().getParent());
        Files.writeString(files.resolve(file), SubmissionWriter.json(submission), StandardCharsets.UTF_8);
    }

    @Test
    void everyFileHasALineInItsOrderAndABrokenOneHasAReason() throws IOException {
        new GeneratedClass(PACK, 1).write(files, 40, 5);
        assertThat(grade().exit()).isEqualTo(Exit.INVALID);
        List<CsvRow> rows = table("summary.csv");
        assertThat(rows)
                .extracting(row -> row.value(3))
                .isEqualTo(IntStream.range(0, 40)
                        .mapToObj(i -> GeneratedClass.key(i) + ".loupesub")
                        .toList());
        assertThat(rows.stream().filter(row -> row.value(4).equals("invalid")))
                .hasSize(5)
                .allMatch(row -> row.value(10).startsWith(row.value(3) + ": "));
        assertThat(Command.files(grades.resolve("results"))).hasSize(35);
        assertThat(Command.files(grades.resolve("submissions"))).hasSize(35);
    }

    @Test
    void aSecondRunTouchesNothing() throws IOException {
        new GeneratedClass(PACK, 1).write(files, 20, 2);
        grade();
        var before = Command.files(grades);
        FileTime old = FileTime.fromMillis(0);
        for (String file : before.keySet()) {
            Files.setLastModifiedTime(grades.resolve(file), old);
        }
        grade();
        assertThat(Command.files(grades)).isEqualTo(before);
        for (String file : before.keySet()) {
            assertThat(Files.getLastModifiedTime(grades.resolve(file))).isEqualTo(old);
        }
    }

    @Test
    void theNumberOfJobsChangesNoByte() throws IOException {
        new GeneratedClass(PACK, 2).write(files, 30, 3);
        grade("--jobs", 1);
        var alone = Command.files(grades);
        grades = folder.resolve("others");
        grade("--jobs", 8);
        assertThat(Command.files(grades)).isEqualTo(alone);
    }

    @Test
    void theLatestSubmissionOfAStudentCountsAndTheOtherIsListed() throws IOException {
        handIn("b.loupesub", "ada", "2026-01-15T09:00:00Z", "65");
        handIn("deep/a.json", "ada", "2026-01-15T10:00:00Z", "64");
        assertThat(grade().exit()).isEqualTo(Exit.DONE);
        List<CsvRow> rows = table("summary.csv");
        assertThat(rows.get(0).value(4)).isEqualTo("superseded");
        assertThat(rows.get(0).value(10)).contains("deep/a.json");
        assertThat(rows.get(1).value(5)).isEqualTo("1");
    }

    @Test
    void whatWasNotAnsweredEarnsNothingOfTheWholePack() throws IOException {
        handIn("a.loupesub", "ada", "2026-01-15T09:00:00Z", "64");
        grade();
        assertThat(table("summary.csv").getFirst().value(6)).isEqualTo("43");
    }

    @Test
    void theRosterAddsNamesAndTellsWhoIsMissingOrUnknown() throws IOException {
        handIn("a.loupesub", "ada", "2026-01-15T09:00:00Z", "64");
        handIn("b.loupesub", "bob", "2026-01-15T09:00:00Z", "64");
        Path roster = Files.writeString(
                folder.resolve("roster.csv"),
                "\uFEFFE-Mail;Student Key;Display name\nada@example.edu;ADA;=cmd\n;eve;\n");
        Command command = grade("--roster", roster);
        assertThat(command.err()).contains("Not on the roster: bob").contains("Nothing from: eve");
        List<CsvRow> rows = table("summary.csv");
        assertThat(rows.get(0).value(1)).isEqualTo("'=cmd");
        assertThat(rows.get(0).value(2)).isEqualTo("ada@example.edu");
        assertThat(rows.get(1).value(10)).isEqualTo("not on the roster");
        assertThat(rows.get(2).value(4)).isEqualTo("missing");
    }

    @Test
    void noSpreadsheetObeysAnAnswer() throws IOException {
        handIn("a.loupesub", "ada", "2026-01-15T09:00:00Z", "=1024");
        handIn("b.loupesub", "bob", "2026-01-15T09:00:00Z", "1024");
        grade();
        new GeneratedClass(PACK, 5).write(files, 40, 0);
        grade();
        for (String table : List.of("summary.csv", "review.csv", "misconceptions.csv", "parts.csv")) {
            assertThat(table(table).stream().flatMap(row -> row.cells().stream()))
                    .noneMatch(
                            cell -> cell.value().startsWith("=") || cell.value().startsWith("@"));
        }
        assertThat(table("review.csv")).anyMatch(row -> row.value(4).startsWith("'=1+1"));
    }

    @Test
    void aKeyThatIsADeviceElsewhereStaysInItsFolder() throws IOException {
        handIn("a.loupesub", "con", "2026-01-15T09:00:00Z", "64");
        grade();
        assertThat(Command.files(grades.resolve("results")).firstKey()).matches("_[0-9a-f]{16}\\.json");
    }

    @Test
    void whatIsInTheFolderOfTheGradesIsNoSubmission() throws IOException {
        handIn("a.loupesub", "ada", "2026-01-15T09:00:00Z", "64");
        grades = files.resolve("grades");
        grade();
        var once = Command.files(grades);
        grade();
        assertThat(Command.files(grades)).isEqualTo(once);
        assertThat(table("summary.csv")).hasSize(1);
    }

    @Test
    void aMissingPackOrFolderIsSaidInASentence() {
        assertThat(Command.check("class", "--pack", folder.resolve("no.yaml"), "--out", grades, files)
                        .exit())
                .isEqualTo(Exit.PACK);
        Command empty = grade();
        assertThat(empty.exit()).isEqualTo(Exit.USAGE);
        assertThat(empty.err()).contains("no *.loupesub");
        assertThat(grades).doesNotExist();
    }
}
