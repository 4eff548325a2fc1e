package loupe.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.cli.Loupe;
import loupe.course.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FreeTextEvalTest {

    private static final Path PACK = Home.find().content().resolve("lessons/hidden-words/exercises.yaml");
    private static final String RIGHT = "BERT sees both sides of the gap. GPT only sees the words before.";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine loupe = Loupe.commandLine();

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        loupe.setOut(new PrintWriter(out));
        loupe.setErr(new PrintWriter(err));
    }

    private Path set(String... verdictsAndTexts) throws IOException {
        StringBuilder set = new StringBuilder("format: loupe.freetext-testset/1\nnote: any\nitems:\n");
        for (int i = 0; i < verdictsAndTexts.length; i += 2) {
            set.append("- {id: a")
                    .append(i)
                    .append(", exercise: hidden-words-on, part: why, verdict: ")
                    .append(verdictsAndTexts[i])
                    .append(", tags: [some], text: \"")
                    .append(verdictsAndTexts[i + 1])
                    .append("\"}\n");
        }
        return Files.writeString(folder.resolve("set.yaml"), set);
    }

    private int run(Path pack, Path set) {
        return loupe.execute("check", "freetext-eval", pack.toString(), set.toString());
    }

    @Test
    void theLastLineCountsAndAllIsWell() throws IOException {
        assertThat(run(PACK, set("correct", RIGHT, "partial", "BERT sees both sides of the gap.", "incorrect", "")))
                .isEqualTo(Exit.DONE);
        assertThat(out.toString().lines().toList().getLast())
                .isEqualTo("3 answers, 2 decided, 0 false accepts, 0 false rejects");
        assertThat(out.toString()).contains("Tag some").contains("decided without a person");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFalseAcceptIsNamedAndEndsWithOne() throws IOException {
        assertThat(run(PACK, set("incorrect", RIGHT))).isEqualTo(Exit.FAULTS);
        assertThat(out.toString()).contains("False accepts").contains("a0 (line 4): BERT sees both");
        assertThat(out.toString().lines().toList().getLast())
                .isEqualTo("1 answers, 1 decided, 1 false accepts, 0 false rejects");
    }

    @Test
    void aFalseRejectIsNamedButNoFault() throws IOException {
        assertThat(run(PACK, set("partial", ""))).isEqualTo(Exit.DONE);
        assertThat(out.toString()).contains("False rejects");
    }

    @Test
    void aMissingPackEndsWithFive() throws IOException {
        assertThat(run(folder.resolve("nowhere"), set("correct", RIGHT))).isEqualTo(Exit.PACK);
        assertThat(err.toString()).contains("nowhere");
    }

    @Test
    void aSetThatCannotBeReadEndsWithTwo() throws IOException {
        assertThat(run(PACK, folder.resolve("none.yaml"))).isEqualTo(Exit.USAGE);
        assertThat(run(PACK, set("good", RIGHT))).isEqualTo(Exit.USAGE);
        Path other = Files.writeString(
                folder.resolve("other.yaml"),
                "format: loupe.freetext-testset/1\nitems: [{id: a, exercise: none, part: why, verdict: correct, text: t}]");
        assertThat(run(PACK, other)).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("hidden-words-on/why");
        assertThat(out.toString()).isEmpty();
    }
}
