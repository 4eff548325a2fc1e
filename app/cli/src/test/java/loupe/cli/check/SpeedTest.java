package loupe.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedTest {

    @Test
    void eachKindOfAnswerThatThePackHasIsMeasured(@TempDir Path folder) throws IOException {
        Path pack = Files.writeString(folder.resolve("pack.yaml"), """
                format: loupe.exercises/1
                pack: {id: small, version: 1.0.0}
                exercises:
                - id: sum
                  title: A sum
                  prompt: What is 2 + 3?
                  parts:
                  - {id: n, type: integer, points: 2, answer: {compute: 2 + 3}, tests: [{answer: "6", score: 0}]}
                """);
        var ended = Commands.run("check", "speed", pack, "--seconds", "0.05", "--jobs", "1");
        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        assertThat(ended.out().lines())
                .hasSize(2)
                .allMatch(line -> line.matches(
                        "(numeric|all types) +[0-9,]*[1-9][0-9,]* answers a second \\(1 jobs, 2 answers\\)"));
    }
}
