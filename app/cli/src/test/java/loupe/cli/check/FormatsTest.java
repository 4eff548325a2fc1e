package loupe.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.course.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `loupe check grade --format`, on the example that comes with the program.
class FormatsTest {

    static final Path EXAMPLE = Home.find().folder().resolve("app/cli/src/main/program/example");

    private static Commands.Ended grade(Object... more) {
        Object[] words = new Object[6 + more.length];
        words[0] = "check";
        words[1] = "grade";
        words[2] = "--pack";
        words[3] = EXAMPLE.resolve("pack.yaml");
        words[4] = EXAMPLE.resolve("answers.loupesub");
        words[5] = "--problem=Heads";
        System.arraycopy(more, 0, words, 6, more.length);
        return Commands.run(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loupe|\"points\": 6,",
                "gradescope|\"score\": 6,",
                "prairielearn|\"score\": 0.75,",
                "autolab|{\"scores\": {\"Heads\": 6}}",
                "junit|<testcase classname=\"weights\" name=\"softmax\" time=\"0\"><failure type=\"not_scaled\"",
                "xapi|\"response\": \"greedy\"",
                "github-classroom|eyJ2ZXJzaW9uIjogMS"
            })
    void theExampleIsWrittenInEveryFormat(String format, String words) {
        Commands.Ended ended = grade("--format", format);
        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        assertThat(ended.out()).contains(words);
    }

    @Test
    void aFormatThatIsNotKnownIsAnsweredWithThoseThatAre() {
        Commands.Ended ended = grade("--format", "smoke-signals");
        assertThat(ended.exit()).isEqualTo(Exit.USAGE);
        assertThat(ended.err())
                .contains("smoke-signals", "gradescope, prairielearn, autolab, github-classroom, junit, xapi");
    }

    @Test
    void otherSystemsFilesAreAboutOneSubmission(@TempDir Path folder) throws IOException {
        Path second = Files.copy(EXAMPLE.resolve("answers.loupesub"), folder.resolve("b.loupesub"));
        Commands.Ended ended = grade("--format", "junit", second);
        assertThat(ended.exit()).isEqualTo(Exit.USAGE);
        assertThat(ended.err()).contains("one submission");
    }
}
