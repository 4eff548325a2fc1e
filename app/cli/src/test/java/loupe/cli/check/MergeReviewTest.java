package loupe.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.checker.csv.Csv;
import loupe.checker.csv.CsvCell;
import loupe.checker.csv.CsvRow;
import loupe.checker.csv.CsvTable;
import loupe.checker.sample.GeneratedClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeReviewTest {

    private static final int STUDENT = 2;
    private static final int MAX = 8;
    private static final int POINTS = 9;
    private static final int NOTE = 10;

    @TempDir
    private Path folder;

    private Path grades;
    private Path review;

    @BeforeEach
    void aGradedClass() throws IOException {
        Files.write(folder.resolve("pack.yaml"), GeneratedClass.seedPackBytes());
        new GeneratedClass(GeneratedClass.seedPack(), 4).write(folder.resolve("submissions"), 8, 0);
        grades = folder.resolve("grades");
        review = grades.resolve("review.csv");
        assertThat(grade().exit()).isEqualTo(Exit.DONE);
    }

    private Command grade() {
        return Command.check(
                "class", "--pack", folder.resolve("pack.yaml"), "--out", grades, folder.resolve("submissions"));
    }

    private Command merge() {
        return Command.check("review", "--by", "mk", "--at", "2026-01-20T09:00:00Z", review);
    }

    private List<List<String>> rows() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (CsvRow row : CsvTable.read("review.csv", Files.readString(review, StandardCharsets.UTF_8))
                .rows()) {
            rows.add(new ArrayList<>(row.cells().stream().map(CsvCell::value).toList()));
        }
        return rows;
    }

    /// Row 1 is the first below the headings.
    private void fill(int row, String points, String note) throws IOException {
        List<List<String>> rows = rows();
        rows.get(row).set(POINTS, points);
        rows.get(row).set(NOTE, note);
        StringBuilder text = new StringBuilder();
        rows.forEach(cells -> text.append(Csv.line(cells)));
        Files.writeString(review, text, StandardCharsets.UTF_8);
    }

    private String log() throws IOException {
        Path log = grades.resolve("decisions.jsonl");
        return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
    }

    private CsvRow summary(String student) throws IOException {
        return CsvTable.read("summary.csv", Files.readString(grades.resolve("summary.csv"), StandardCharsets.UTF_8))
                .body()
                .stream()
                .filter(row -> row.value(0).equals(student))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pointsFromTheTableBecomeGradesWithWhoAndWhenAndWhy() throws IOException {
        List<String> row = rows().get(1);
        double before = Double.parseDouble(summary(row.get(STUDENT)).value(5));
        fill(1, "0,5", "half of it");
        assertThat(merge().exit()).isEqualTo(Exit.DONE);
        assertThat(Double.parseDouble(summary(row.get(STUDENT)).value(5))).isEqualTo(before + 0.5);
        assertThat(log())
                .contains("\"points\":0.5")
                .contains("\"note\":\"half of it\"")
                .contains("\"who\":\"mk\"")
                .contains("\"when\":\"2026-01-20T09:00:00Z\"");
    }

    @Test
    void mergingTwiceIsMergingOnce() throws IOException {
        fill(1, "1", "yes");
        merge();
        var once = Command.files(grades);
        assertThat(merge().err()).startsWith("0 decisions merged");
        assertThat(Command.files(grades)).isEqualTo(once);
    }

    @Test
    void oneWrongLineMergesNothingAndIsNamed() throws IOException {
        var before = Command.files(grades);
        fill(1, "1", "fine");
        fill(2, "99", "too many");
        Command command = merge();
        assertThat(command.exit()).isEqualTo(Exit.USAGE);
        assertThat(command.err()).contains("review.csv: line 3: ").contains("99");
        fill(1, "", "");
        fill(2, "", "");
        assertThat(Command.files(grades)).isEqualTo(before);
    }

    @Test
    void pointsThatAreNoNumberAreNamed() throws IOException {
        fill(3, "two", "");
        assertThat(merge().err()).contains("review.csv: line 4: ").contains("\"two\"");
        assertThat(log()).isEmpty();
    }

    @Test
    void undoIsALineTooAndTheAnswerWaitsAgain() throws IOException {
        String student = rows().get(1).get(STUDENT);
        String before = summary(student).value(7);
        fill(1, rows().get(1).get(MAX), "");
        merge();
        assertThat(summary(student).value(7)).isNotEqualTo(before);
        fill(1, "undo", "by mistake");
        assertThat(merge().exit()).isEqualTo(Exit.DONE);
        assertThat(summary(student).value(7)).isEqualTo(before);
        assertThat(log().lines()).hasSize(2);
    }

    @Test
    void gradingTheClassAgainKeepsWhatPeopleDecided() throws IOException {
        fill(1, "1", "=good");
        merge();
        var merged = Command.files(grades.resolve("results"));
        assertThat(grade().exit()).isEqualTo(Exit.DONE);
        assertThat(Command.files(grades.resolve("results"))).isEqualTo(merged);
        assertThat(rows().get(1).get(POINTS)).isEqualTo("1");
        assertThat(merge().err()).startsWith("0 decisions merged");
    }

    @Test
    void marksThatAreNotMergedAreNotOverwritten() throws IOException {
        fill(1, "1", "");
        Command again = grade();
        assertThat(again.exit()).isEqualTo(Exit.USAGE);
        assertThat(again.err()).contains("loupe check review");
        assertThat(rows().get(1).get(POINTS)).isEqualTo("1");
    }
}
