package loupe.course.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.engine.input.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program that answers, again and again (`loupe.kills` rounds), and looks for every acknowledged answer.
class KillTest {

    private static final int ROUNDS = Integer.getInteger("loupe.kills", 4);

    @TempDir
    Path folder;

    @Test
    void noAcknowledgedAnswerIsLostHoweverOftenTheProgramIsKilled() throws IOException, InterruptedException {
        Random random = new Random(11);
        List<Integer> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(runAndKill(20 + random.nextInt(60)));
            try (ProgressStore store = ProgressStore.open(folder)) {
                assertThat(store.health().kind()).isEqualTo(Health.Kind.SOUND);
                List<String> exercises =
                        store.attempts().stream().map(Attempt::exercise).toList();
                for (int i : acknowledged) {
                    assertThat(exercises.get(i)).isEqualTo("e" + i);
                    assertThat(store.draft("masks", "e" + i)).contains("draft " + i);
                }
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(20);
    }

    private List<Integer> runAndKill(int acknowledgements) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        classpath(),
                        AnsweringChild.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Integer> seen = new ArrayList<>();
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            for (; line != null; line = out.readLine()) {
                if (!line.matches("ACK \\d+")) {
                    break; // cut off by the kill
                }
                seen.add(Integer.parseInt(line.substring("ACK ".length())));
                if (seen.size() == acknowledgements) {
                    child.toHandle().destroyForcibly(); // kill -9; what is still in the pipe was acknowledged too
                }
            }
        }
        child.waitFor();
        return seen;
    }

    private static String classpath() {
        return Stream.of(ProgressStore.class, AnsweringChild.class, Finding.class, org.sqlite.JDBC.class)
                .map(c -> Path.of(URI.create(
                        c.getProtectionDomain().getCodeSource().getLocation().toString())))
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
