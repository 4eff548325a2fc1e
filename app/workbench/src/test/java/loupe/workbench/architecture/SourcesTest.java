package loupe.workbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Tensor;
import loupe.workbench.Main;
import org.junit.jupiter.api.Test;

class SourcesTest {
    /// Files that may be longer than [#LONGEST] lines, each with its reason. None so far.
    private static final Set<String> LONG_ON_PURPOSE = Set.of();

    private static final int LONGEST = 400; // lines

    @Test
    void noSourceIsLongerThan400Lines() throws IOException {
        assertThat(sources())
                .filteredOn(source ->
                        !LONG_ON_PURPOSE.contains(source.file().getFileName().toString()))
                .extracting(source -> source.tooLongFor(LONGEST))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void everythingIsCaughtByTheRunnerAlone() throws IOException {
        assertThat(Source.all("main"))
                .filteredOn(source -> !source.file().endsWith("loupe/workbench/live/Runner.java"))
                .flatExtracting(Source::catchAlls)
                .isEmpty();
    }

    @Test
    void nothingSleeps() throws IOException {
        assertThat(sources()).flatExtracting(Source::sleeps).isEmpty();
    }

    @Test
    void lessonsHoldNoText() throws Exception {
        Path classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path lessons = classes.resolve("loupe/workbench/lessons");
        if (Files.notExists(lessons)) {
            return;
        }
        try (Stream<Path> files = Files.walk(lessons)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                assertThat(Literals.of(Files.readAllBytes(file)))
                        .as(file.toString())
                        .allMatch(text -> text.length() <= Literals.LONGEST);
            }
        }
    }

    @Test
    void aBackendHasAtMostFifteenOperations() {
        assertThat(Backend.class.getMethods())
                .filteredOn(method -> method.getReturnType() == Tensor.class && !method.isDefault())
                .hasSizeBetween(1, 15);
    }

    private static List<Source> sources() throws IOException {
        return Stream.concat(Source.all("main").stream(), Source.all("test").stream())
                .toList();
    }
}
