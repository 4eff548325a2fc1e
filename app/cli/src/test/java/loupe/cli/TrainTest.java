package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TrainTest {
    private final StringWriter err = new StringWriter();
    private final CommandLine loupe = Loupe.commandLine();

    @Test
    void anUnknownModelIsAnsweredWithTheNamesOfAllRecipes() {
        loupe.setErr(new PrintWriter(err));
        assertThat(loupe.execute("train", "nobody")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("There is no recipe \"nobody\"; there are sorter, story-gpt, mini-bert.");
    }

    @Test
    void theBarShowsHowFarTheTrainingIs() {
        StringWriter out = new StringWriter();
        ProgressBar bar = new ProgressBar(new PrintWriter(out), ProgressBar.Style.LINES);
        for (int step = 0; step <= 100; step++) {
            bar.show(Steps.progress(step, 100));
        }
        assertThat(out.toString().lines()).hasSize(21);
        assertThat(out.toString().lines().toList().getFirst())
                .startsWith("[------------------------] 0/100  loss 1.100  validation 1.100");
        assertThat(out.toString().lines().toList().getLast())
                .startsWith("[########################] 100/100  loss 0.500");
    }
}
