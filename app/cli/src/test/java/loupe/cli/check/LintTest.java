package loupe.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.cli.Loupe;
import loupe.course.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `loupe check lint`, as an author types it.
class LintTest {

    private static final String PACK = """
            format: loupe.exercises/1
            pack: {id: sums}
            exercises:
            - id: two
              title: A sum
              prompt: "1 + 1 ="
              parts:
              - id: n
                type: integer
                answer: {compute: "1 + 1"}
                tests: [{answer: "2", score: 1}]
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int lint(Path pack) {
        CommandLine loupe = Loupe.commandLine();
        loupe.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return loupe.execute("check", "lint", pack.toString());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("sums.yaml"), text);
    }

    /// Every lesson of the course: links, live numbers, sites, tests in every variant.
    @Test
    void theCourseIsInOrder() {
        int code = lint(Home.find().content());
        assertThat(out.toString().strip()).isEqualTo("0 problems");
        assertThat(code).isEqualTo(Exit.DONE);
    }

    @Test
    void aPackInOrderEndsWithZero() throws IOException {
        assertThat(lint(write(PACK))).isEqualTo(Exit.DONE);
        assertThat(out.toString()).isEqualTo("0 problems" + System.lineSeparator());
    }

    @Test
    void eachProblemHasALineAndTheirNumberComesLast() throws IOException {
        assertThat(lint(write(PACK.replace("score: 1", "score: 0").replace("title: A sum", "titel: A sum"))))
                .isEqualTo(Exit.FAULTS);
        assertThat(out.toString().lines())
                .containsExactly(
                        "sums.yaml: line 4, column 3: key title is missing here; add title: … [EX-06]",
                        "sums.yaml: line 5, column 3: key \"titel\" is not known here; did you mean title? [EX-06]",
                        "2 problems");
    }

    @Test
    void aTestThatFailsIsOneProblem() throws IOException {
        assertThat(lint(write(PACK.replace("score: 1", "score: 0")))).isEqualTo(Exit.FAULTS);
        assertThat(out.toString())
                .startsWith("sums.yaml: line 11: two.n: the answer \"2\" should score 0.0, got correct, 1.0;")
                .endsWith("1 problem" + System.lineSeparator());
    }

    @Test
    void noPackEndsWithFive() {
        assertThat(lint(folder.resolve("nowhere.zip"))).isEqualTo(Exit.PACK);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("nowhere.zip: file: there is no such file or folder");
    }

    @Test
    void whatIsNoArchiveIsAProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("a.zip"), "not an archive at all, only some words");
        assertThat(lint(file)).isEqualTo(Exit.FAULTS);
        assertThat(out.toString())
                .contains("a.zip: file: this is not a zip archive")
                .contains("[ZP-09]");
    }

    @Test
    void aFolderIsHeldToTheNamesThatAnArchiveAllows() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), PACK);
        Files.writeString(folder.resolve("My Notes.md"), "x");
        Files.writeString(folder.resolve("run.sh"), "x");
        Files.writeString(folder.resolve(".hidden"), "x");
        assertThat(lint(folder)).isEqualTo(Exit.FAULTS);
        assertThat(out.toString().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("/My Notes.md: file:") && line.endsWith("[ZP-01]"))
                .anyMatch(line -> line.contains("/run.sh: file:") && line.endsWith("[ZP-07]"));
    }
}
