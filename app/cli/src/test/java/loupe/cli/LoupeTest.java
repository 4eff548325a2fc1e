package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import loupe.course.Obstacle;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class LoupeTest {
    private final StringWriter err = new StringWriter();
    private final CommandLine loupe = Loupe.commandLine().addSubcommand(new Stumble());

    @Test
    void anObstacleIsToldInItsOwnSentenceAndEndsWithTwo() {
        loupe.setErr(new PrintWriter(err));
        assertThat(loupe.execute("stumble")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("The disk is full: make room.");
    }

    @Test
    void anUnknownWordEndsWithTwo() {
        loupe.setErr(new PrintWriter(err));
        assertThat(loupe.execute("fly")).isEqualTo(2);
        assertThat(err.toString()).contains("fly").doesNotContain("\tat ");
    }

    @Command(name = "stumble")
    static final class Stumble implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new Obstacle("The disk is full: make room.");
        }
    }
}
