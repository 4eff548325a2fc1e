package loupe.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.checker.submission.PackName;
import loupe.checker.submission.PartAnswers;
import loupe.checker.submission.Student;
import loupe.checker.submission.Submission;
import loupe.checker.submission.SubmissionWriter;
import loupe.course.exercise.Answer;
import loupe.course.exercise.ExercisePacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffPacksTest {

    private static final String OLD = """
            format: loupe.exercises/1
            pack: {id: sums}
            exercises:
            - id: x
              title: X
              prompt: P
              parts:
              - {id: p, type: integer, points: 2, answer: {compute: "2 + 2"}}
              - {id: q, type: integer, answer: {compute: "3"}}
            """;

    @TempDir
    private Path folder;

    private Path old;
    private Path grades;

    @BeforeEach
    void aGradedClass() throws IOException {
        old = pack("old.yaml", OLD);
        grades = folder.resolve("grades");
        handIn("ada", "4", "3");
        handIn("bob", "5", "3");
        assertThat(Command.check("class", "--pack", old, "--out", grades, folder.resolve("in"))
                        .exit())
                .isEqualTo(Exit.DONE);
    }

    private Path pack(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private void handIn(String key, String p, String q) throws IOException {
        var submission = new Submission(
                key,
                PackName.of(ExercisePacks.open(old)),
                new Student(key, Optional.empty(), Optional.empty(), Map.of()),
                "2026-01-15T09:00:00Z",
                List.of(answer("p", p), answer("q", q)),
                "");
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                folder.resolve("in").resolve(key + ".loupesub"),
                SubmissionWriter.json(submission),
                StandardCharsets.UTF_8);
    }

    private static PartAnswers answer(String part, String raw) {
        return new PartAnswers("x", part, 0, List.of(new PartAnswers.Try(1, "", Answer.of(raw))), 0);
    }

    @Test
    void theSamePackChangesNothing() {
        Command command = Command.check("diff", old, old, grades);
        assertThat(command.exit()).isEqualTo(Exit.DONE);
        assertThat(command.out()).isEqualTo("""
                The packs ask for the same.
                2 submissions, 0 would change, 0 points in all.
                """);
    }

    @Test
    void anotherKeySaysWhoGainsAndWhoLoses() throws IOException {
        var before = Command.files(grades);
        Command command = Command.check("diff", old, pack("new.yaml", OLD.replace("2 + 2", "2 + 3")), grades);
        assertThat(command.exit()).isEqualTo(Exit.DONE);
        assertThat(command.out()).isEqualTo("""
                What the packs ask for:
                  x/p  answer: 4 -> 5
                ada  3 of 3 -> 1 of 3
                  x/p  correct 2 -> incorrect 0
                bob  1 of 3 -> 3 of 3
                  x/p  incorrect 0 -> correct 2
                2 submissions, 2 would change, 0 points in all.
                """);
        assertThat(Command.files(grades)).isEqualTo(before);
    }

    @Test
    void partsThatComeAndGoAndPointsAreNamed() throws IOException {
        String text = OLD.replace("points: 2", "points: 4").replace("id: q", "id: r");
        Command command = Command.check("diff", old, pack("new.yaml", text), grades);
        assertThat(command.out())
                .contains("x/p  points: 2.0 -> 4.0")
                .contains("x/r  new")
                .contains("x/q  gone")
                .contains("  x/q  correct 1 -> nothing")
                .contains("2 submissions, 2 would change, 0 points in all.");
    }

    @Test
    void programsGetALineForEach() throws IOException {
        Command command = Command.check("diff", "--json", old, pack("new.yaml", OLD.replace("2 + 2", "5")), grades);
        assertThat(command.out().lines()).hasSize(4);
        assertThat(command.out().lines().toList().getLast())
                .isEqualTo("{\"kind\":\"total\",\"submissions\":2,\"changed\":2,\"points\":0}");
        assertThat(command.out()).contains("\"from\":{\"status\":\"correct\",\"points\":2}");
    }
}
