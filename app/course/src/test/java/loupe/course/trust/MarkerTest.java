package loupe.course.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loupe.course.Obstacle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a marker on the disk tells.
class MarkerTest {

    private static final FaultyDriver DRIVER = new FaultyDriver("faulty", Fault.CRASH, 1);

    @TempDir
    private Path folder;

    @Test
    void aRunningProgramIsNotTakenForOneThatCrashed() throws IOException {
        new Marker(folder).set(DRIVER);
        assertThat(new Marker(folder).wasLeft(DRIVER)).isFalse();
        assertThat(files()).hasSize(1);
    }

    @Test
    void aProgramThatEndsWellLeavesNothing() throws IOException {
        Runnable erase = new Marker(folder).set(DRIVER);
        erase.run();
        assertThat(files()).isEmpty();
        erase.run();
        assertThat(new Marker(folder).wasLeft(DRIVER)).isFalse();
    }

    @Test
    void aMarkerOfAProcessThatIsGoneTellsOnce() throws IOException {
        write("faulty-999999999.loaded", "999999999 1764000000000");
        assertThat(new Marker(folder).wasLeft(DRIVER)).isTrue();
        assertThat(new Marker(folder).wasLeft(DRIVER)).isFalse();
    }

    @Test
    void aProcessThatOnlyHasTheSameNumberIsAnother() throws IOException {
        long self = ProcessHandle.current().pid();
        write("faulty-" + self + ".loaded", self + " 1000");
        assertThat(new Marker(folder).wasLeft(DRIVER)).isTrue();
    }

    @Test
    void aMarkerThatIsCutOffTellsTheSame() throws IOException {
        write("faulty-12.loaded", "");
        assertThat(new Marker(folder).wasLeft(DRIVER)).isTrue();
    }

    @Test
    void markersOfOtherDriversAreLeftAlone() throws IOException {
        write("other-999999999.loaded", "999999999 1764000000000");
        assertThat(new Marker(folder).wasLeft(DRIVER)).isFalse();
        assertThat(files()).hasSize(1);
    }

    @Test
    void withoutARoomForItNothingIsLoaded() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> new Marker(file.resolve("below")).set(DRIVER))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("is not loaded: Loupe cannot write to its folder");
    }

    private void write(String name, String words) throws IOException {
        Files.writeString(folder.resolve(name), words);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
