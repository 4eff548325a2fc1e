package loupe.backend.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverFilesTest {

    @TempDir
    private Path folder;

    private Path library;
    private Path vendors;

    @BeforeEach
    void install() throws IOException {
        vendors = Files.createDirectories(folder.resolve("vendors"));
        library = Files.writeString(folder.resolve("libcard.so.1"), "version 1");
        Files.setLastModifiedTime(library, FileTime.fromMillis(0));
        Files.writeString(vendors.resolve("card.icd"), "libcard.so.1\n");
        Files.writeString(vendors.resolve("notes.txt"), "no driver");
    }

    @Test
    void theDriverIsToldByItsFile() {
        assertThat(files().fingerprint())
                .isEqualTo("OpenCL on Linux; card.icd names libcard.so.1; libcard.so.1 9 bytes 1970-01-01T00:00:00Z");
    }

    @Test
    void anotherDriverOrVersionIsAnotherFingerprint() throws IOException {
        String first = files().fingerprint();
        assertThat(files().fingerprint()).isEqualTo(first);
        Files.setLastModifiedTime(library, FileTime.fromMillis(1000));
        String later = files().fingerprint();
        assertThat(later).isNotEqualTo(first);
        Files.writeString(
                vendors.resolve("other.icd"), folder.resolve("libother.so").toString());
        assertThat(files().fingerprint()).isNotEqualTo(later).contains("other.icd names");
    }

    @Test
    void aDriverNamedByItsWholePathIsFoundThere() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("vendors/libown.so"), "own");
        Files.writeString(vendors.resolve("own.icd"), elsewhere.toString());
        assertThat(files().fingerprint()).contains("libown.so 3 bytes");
    }

    @Test
    void everySystemHasItsPlaces() {
        DriverFiles windows = DriverFiles.of(Map.of("SystemRoot", folder.toString()), on("Windows 11"));
        assertThat(windows.libraries()).containsExactly(folder.resolve("System32"));
        assertThat(windows.names()).contains("OpenCL.dll");
        assertThat(DriverFiles.of(Map.of(), on("Mac OS X")).fingerprint()).isEqualTo("OpenCL on Mac OS X 1");
        DriverFiles linux = DriverFiles.of(Map.of("OCL_ICD_VENDORS", vendors.toString()), on("Linux"));
        assertThat(linux.vendors()).containsExactly(vendors);
        assertThat(linux.libraries()).contains(Path.of("/usr/lib/x86_64-linux-gnu"));
    }

    private DriverFiles files() {
        return new DriverFiles("Linux", List.of(vendors), List.of(folder), List.of());
    }

    private static Properties on(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("os.version", "1");
        properties.setProperty("os.arch", "amd64");
        return properties;
    }
}
