package loupe.backend.blas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loupe.engine.backend.CacheFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong between the class path and the first product, with small files in place of the libraries.
class LoadingTest {

    private static final Platform PLATFORM = Platform.LINUX_X86_64;

    @TempDir
    private Path folder;

    private Path cache;
    private Path packed;

    @BeforeEach
    void pack() throws IOException {
        cache = folder.resolve("cache");
        packed = Files.createDirectories(folder.resolve("packed/org/bytedeco/openblas/linux-x86_64"));
        for (String library : PLATFORM.libraries()) {
            Files.writeString(packed.resolve(library), "this is " + library);
        }
    }

    @Test
    void librariesAreUnpackedOnceIntoAFolderOfTheirVersion() throws IOException {
        List<Path> files = files().unpack(PLATFORM);
        assertThat(files).allSatisfy(file -> assertThat(file).hasContent("this is " + file.getFileName()));
        assertThat(files.getFirst().getParent().getFileName()).hasToString("openblas-0-linux-x86_64");
        var written = Files.getLastModifiedTime(files.getFirst());
        assertThat(files().unpack(PLATFORM)).isEqualTo(files);
        assertThat(Files.getLastModifiedTime(files.getFirst())).isEqualTo(written);
        try (Stream<Path> left = Files.list(files.getFirst().getParent())) {
            assertThat(left).hasSameSizeAs(files);
        }
    }

    @Test
    void aChangedOrShortenedFileIsUnpackedAnew() throws IOException {
        Path file = files().unpack(PLATFORM).getLast();
        for (String damage : List.of("", "this is", "this is libopenblas.so.1")) {
            Files.writeString(file, damage);
            assertThat(files().unpack(PLATFORM).getLast()).hasContent("this is libopenblas.so.0");
        }
    }

    @Test
    void whatWasNotPackedIsNamedWithTheWayOut() {
        assertThatThrownBy(() -> files().unpack(Platform.WINDOWS_X86_64))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Native CPU (OpenBLAS) is not packed for this machine; "
                        + "build Loupe with -Dopenblas.platform=windows-x86_64.");
    }

    @Test
    void aCacheThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(cache, "a file where the folder should be");
        assertThatThrownBy(() -> files().unpack(PLATFORM))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("cannot unpack its library into " + cache)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aLibraryOfAnotherMachineIsRefused() throws IOException {
        byte[] library = Files.readAllBytes(real().getFirst());
        library[18] ^= 0x55; // the processor, in an ELF header
        library[0] ^= Platform.here().label().startsWith("linux") ? 0 : 0x55; // the kind of file, elsewhere
        Path strange = Files.write(folder.resolve("strange"), library);
        for (Path file : List.of(strange, folder.resolve("missing"))) {
            assertThatThrownBy(() -> OpenBlas.load(List.of(file)))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("Native CPU (OpenBLAS): " + file + " is not a library that this machine can load.");
        }
    }

    @Test
    void aLibraryWithoutTheFunctionsIsRefusedBySymbol() {
        List<Path> needed = real().subList(0, Platform.here().libraries().size() - 1);
        assertThatThrownBy(() -> OpenBlas.load(needed))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("the library lacks openblas_set_num_threads");
    }

    private List<Path> real() {
        Path cached = CacheFolder.find().folder();
        return new LibraryFiles(getClass().getClassLoader(), cached).unpack(Platform.here());
    }

    private LibraryFiles files() {
        return new LibraryFiles(new URLClassLoader(new URL[] {url(folder.resolve("packed"))}, null), cache);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
