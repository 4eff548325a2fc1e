package loupe.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// The command, from its words to its exit code.
class SnapshotTest {

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Ran(command.execute(words), out.toString(), err.toString());
    }

    private static List<String> lessons() {
        return run("snapshot", "--list")
                .out()
                .lines()
                .map(line -> line.split(" ")[0])
                .toList();
    }

    @Test
    void theListHasALessonALineWithItsIdFirst() {
        Ran ran = run("snapshot", "--list");
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).allMatch(line -> line.matches("[a-z0-9-]+  \\S.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "--lesson nowhere --out a.png,           There is no lesson nowhere",
        "--lesson masks --out a.gif,             must end in .png",
        "--lesson masks,                         --out FILE.png",
        "--out a.png,                            --lesson ID",
        "--lesson masks --size 5 --out a.png,    is not WIDTHxHEIGHT",
        "--lesson masks --size 9x9 --out a.png,  is not WIDTHxHEIGHT",
        "--lesson masks --size 99999x9 --out a.png, is not WIDTHxHEIGHT",
        "--lesson masks --look pink --out a.png, There is no look pink",
        "--state nowhere.state --out a.png,      nowhere.state"
    })
    void whatCannotBeDoneIsSaidInOneSentence(String words, String said) {
        Ran ran = run(("snapshot " + words).split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().strip().lines()).hasSize(1);
        assertThat(ran.err()).contains(said.strip());
        assertThat(Path.of("a.png")).doesNotExist();
    }

    @Test
    void aStateOfAnotherKindIsRefused() throws IOException {
        Path state = Files.writeString(folder.resolve("odd.state"), "loupe.state/9\nlesson masks\nend\n");
        Ran ran = run(
                "snapshot",
                "--state",
                state.toString(),
                "--out",
                folder.resolve("a.png").toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("odd.state", "another version");
    }

    @Test
    void everyListedLessonHasAFigure() {
        for (String lesson : lessons()) {
            Path file = folder.resolve(lesson + ".png");
            Ran ran = run("snapshot", "--lesson", lesson, "--size", "800x500", "--out", file.toString());
            assertThat(ran.err()).as(lesson).isEmpty();
            assertThat(ran.code()).as(lesson).isZero();
            assertThat(file).isRegularFile();
        }
    }
}
