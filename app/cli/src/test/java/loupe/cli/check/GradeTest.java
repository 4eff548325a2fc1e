package loupe.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.checker.submission.CanonicalJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `loupe check grade`, with its exit codes.
class GradeTest {

    private static final String PACK = """
            format: loupe.exercises/1
            pack: {id: small, version: 1.0.0}
            exercises:
            - id: sum
              title: A sum
              prompt: What is 2 + 3?
              parts:
              - {id: n, type: integer, points: 2, answer: {compute: 2 + 3}}
            """;

    @TempDir
    private Path folder;

    private Path pack = Path.of("");

    @BeforeEach
    void writeThePack() throws IOException {
        pack = write("pack.yaml", PACK);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String submission(String key, String answer) {
        String sha256 = CanonicalJson.sha256(PACK.getBytes(StandardCharsets.UTF_8));
        return """
                {"format": "loupe.submission/1", "submission_id": "x", "created": "2026-01-01T00:00:00Z",
                 "pack": {"id": "small", "version": "1.0.0", "sha256": "%s"}, "student": {"key": "%s"},
                 "answers": [{"exercise": "sum", "part": "n", "variant": 0,
                  "attempts": [{"n": 1, "at": "2026-01-01T00:00:00Z", "raw": "%s"}]}]}
                """.formatted(sha256, key, answer);
    }

    @Test
    void oneResultIsPrintedWhole() throws IOException {
        var ended = Commands.run("check", "grade", "--pack", pack, write("a.loupesub", submission("ada", "5")));
        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        assertThat(ended.out())
                .startsWith("{\n \"format\": \"loupe.result/1\",\n")
                .contains("\"points\": 2,");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aWrongAnswerIsNoFailure() throws IOException {
        var ended = Commands.run("check", "grade", "--pack", pack, write("a.loupesub", submission("ada", "6")));
        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        assertThat(ended.out()).contains("\"status\": \"incorrect\"");
    }

    @Test
    void severalResultsAreLinesInTheOrderOfTheirNames() throws IOException {
        Path class7 = Files.createDirectory(folder.resolve("class"));
        Files.writeString(class7.resolve("b.loupesub"), submission("bo", "6"));
        Files.writeString(class7.resolve("a.loupesub"), submission("ada", "5"));
        Files.writeString(class7.resolve("c.loupesub"), "{\"format\": \"loupe.sub");
        Files.writeString(class7.resolve("notes.txt"), "not a submission");
        var ended = Commands.run("check", "grade", "--pack", pack, class7);
        assertThat(ended.exit()).isEqualTo(Exit.INVALID);
        List<String> lines = ended.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("\"key\":\"ada\"");
        assertThat(lines.get(1)).contains("\"key\":\"bo\"");
        assertThat(lines.get(2))
                .contains("\"status\":\"invalid\"")
                .contains("c.loupesub: ")
                .contains("[JSON-01]");
    }

    @Test
    void linesOfTheStandardInputAreSubmissions() {
        String lines = submission("ada", "5").replace("\n", " ") + "\n\n" + "rubbish\n"
                + submission("bo", "5").replace("\n", " ");
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        try {
            var ended = Commands.run("check", "grade", "--pack", pack, "-");
            assertThat(ended.out().lines()).hasSize(3);
            assertThat(ended.out().lines().toList().get(1)).contains("line-3: ");
            assertThat(ended.exit()).isEqualTo(Exit.INVALID);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void resultsCanGoToAFile() throws IOException {
        Path out = folder.resolve("out/result.json");
        var ended = Commands.run(
                "check", "grade", "--pack", pack, "--out", out, write("a.loupesub", submission("ada", "5")));
        assertThat(ended.out()).isEmpty();
        assertThat(Files.readString(out)).contains("\"points\": 2,");
        try (var files = Files.list(out.getParent())) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void aMissingPackEndsWithFive() throws IOException {
        var ended =
                Commands.run("check", "grade", "--pack", "nowhere.yaml", write("a.loupesub", submission("ada", "5")));
        assertThat(ended.exit()).isEqualTo(Exit.PACK);
        assertThat(ended.err()).contains("nowhere.yaml");
    }

    @Test
    void aSubmissionForAnotherPackEndsWithFiveUnlessAnyVersionWillDo() throws IOException {
        Path changed = write("changed.yaml", PACK.replace("2 + 3?", "two and three?"));
        Path given = write("a.loupesub", submission("ada", "5"));
        var ended = Commands.run("check", "grade", "--pack", changed, given);
        assertThat(ended.exit()).isEqualTo(Exit.PACK);
        assertThat(ended.out()).contains("\"status\": \"invalid\"").contains("[SB-09]");
        var any = Commands.run("check", "grade", "--pack", changed, "--any-version", given);
        assertThat(any.exit()).isEqualTo(Exit.DONE);
        assertThat(any.out()).contains("\"points\": 2,");
    }

    @Test
    void anUnknownOptionEndsWithTwo() {
        assertThat(Commands.run("check", "grade", "--pack", pack, "--loud", "x").exit())
                .isEqualTo(Exit.USAGE);
        assertThat(Commands.run("check", "grade", "--pack", pack, "nothing.loupesub")
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void aPolicyMakesTheWholePackCount() throws IOException {
        Path more = write(
                "more.yaml",
                PACK
                        + "- {id: other, title: O, prompt: P, parts: [{id: p, type: integer, points: 3, answer: {compute: '1'}}]}\n");
        Path policy = write("policy.yaml", "format: loupe.policy/1\nid: all\nscope: pack\nversions: any\n");
        var ended = Commands.run(
                "check", "grade", "--pack", more, "--policy", policy, write("a.loupesub", submission("ada", "5")));
        assertThat(ended.exit()).as(ended.err()).isEqualTo(Exit.DONE);
        assertThat(ended.out()).contains("\"max_points\": 5,").contains("\"status\": \"unanswered\"");
    }
}
