package loupe.backend.blas;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/// The native libraries as files, unpacked from the class path into a folder of their own for each version.
/// What lies there is compared with what was packed, so that a file cut short or changed is never loaded.
///
/// @param from finds the packed libraries
/// @param cache the folder above the unpacked ones
record LibraryFiles(ClassLoader from, Path cache) {

    private static final String VERSION = "META-INF/maven/org.bytedeco/openblas/pom.properties";

    /// The files in the order of loading.
    ///
    /// @throws UnsupportedOperationException if the libraries were not packed, or cannot be written
    List<Path> unpack(Platform platform) {
        try {
            Path folder = Files.createDirectories(cache.resolve("openblas-" + version() + "-" + platform.label()));
            List<Path> files = new ArrayList<>();
            for (String library : platform.libraries()) {
                Path file = folder.resolve(library);
                URL packed = packed("org/bytedeco/openblas/" + platform.label() + "/" + library, platform);
                if (!Files.isRegularFile(file) || checksum(Files.newInputStream(file)) != checksum(packed)) {
                    copy(packed, file);
                }
                files.add(file);
            }
            return files;
        } catch (IOException e) {
            throw new UnsupportedOperationException(
                    "Native CPU (OpenBLAS) cannot unpack its library into " + cache
                            + ": make this folder writable, with 50 MB free.",
                    e);
        }
    }

    private URL packed(String name, Platform platform) {
        URL packed = from.getResource(name);
        if (packed == null) {
            throw new UnsupportedOperationException("Native CPU (OpenBLAS) is not packed for this machine; build Loupe "
                    + "with -Dopenblas.platform=" + platform.label() + ".");
        }
        return packed;
    }

    /// Of the packed OpenBLAS; `0` if it was packed without saying so.
    String version() {
        Properties properties = new Properties();
        try (@Nullable InputStream in = from.getResourceAsStream(VERSION)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("OpenBLAS: " + VERSION + " cannot be read", e);
        }
        return properties.getProperty("version", "0");
    }

    /// Beside the place first, then there in one move: another Loupe may start at the same time.
    private static void copy(URL packed, Path file) throws IOException {
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try (InputStream in = packed.openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// The jar's own record of it, which spares unpacking.
    private static long checksum(URL packed) throws IOException {
        URLConnection connection = packed.openConnection();
        return connection instanceof JarURLConnection jar && jar.getJarEntry() != null
                ? jar.getJarEntry().getCrc()
                : checksum(connection.getInputStream());
    }

    private static long checksum(InputStream open) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(open, new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }
}
