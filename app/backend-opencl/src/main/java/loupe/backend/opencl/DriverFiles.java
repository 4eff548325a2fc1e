package loupe.backend.opencl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/// The files in which OpenCL and its drivers lie, as far as they can be seen without loading them. Another driver, or
/// another version of one, is another file.
///
/// @param system the operating system, with its version where drivers come with it
/// @param vendors folders of little files, each of which names a driver
/// @param libraries folders in which libraries lie
/// @param names the libraries that are always looked at
record DriverFiles(String system, List<Path> vendors, List<Path> libraries, List<String> names) {

    DriverFiles {
        vendors = List.copyOf(vendors);
        libraries = List.copyOf(libraries);
        names = List.copyOf(names);
    }

    static DriverFiles here() {
        return of(System.getenv(), System.getProperties());
    }

    /// Where they lie on each system: the vendors' folder of the Khronos loader on Linux, the system folder on Windows,
    /// the system itself on macOS.
    static DriverFiles of(Map<String, String> environment, Properties properties) {
        String system = properties.getProperty("os.name", "") + " " + properties.getProperty("os.version", "");
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            Path root = Path.of(environment.getOrDefault("SystemRoot", "C:\\Windows"));
            return new DriverFiles(
                    system,
                    List.of(),
                    List.of(root.resolve("System32")),
                    List.of("OpenCL.dll", "nvopencl64.dll", "amdocl64.dll", "igdrcl64.dll"));
        }
        if (lower.startsWith("mac")) {
            return new DriverFiles(system, List.of(), List.of(), List.of());
        }
        Path vendors = Path.of(environment.getOrDefault("OCL_ICD_VENDORS", "/etc/OpenCL/vendors"));
        return new DriverFiles(
                "Linux", // whose drivers do not change with its kernel
                List.of(vendors),
                Stream.of("/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/lib/" + triple(properties))
                        .map(Path::of)
                        .toList(),
                List.of("libOpenCL.so.1"));
    }

    private static String triple(Properties properties) {
        String processor = properties.getProperty("os.arch", "");
        return (processor.equals("amd64") ? "x86_64" : processor) + "-linux-gnu";
    }

    /// One line; equal as long as the files stay as they are.
    String fingerprint() {
        List<String> parts = new ArrayList<>();
        parts.add("OpenCL on " + system);
        List<String> all = new ArrayList<>(names);
        for (Path folder : vendors) {
            for (Path vendor : files(folder)) {
                String library = read(vendor);
                parts.add(vendor.getFileName() + " names " + library);
                all.add(library);
            }
        }
        for (String library : all) {
            for (Path folder : libraries) {
                Path file = folder.resolve(library); // a driver that is named by its whole path stays there
                if (Files.isRegularFile(file)) {
                    parts.add(describe(file));
                    break;
                }
            }
        }
        return String.join("; ", parts);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".icd")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("OpenCL: " + folder + " cannot be read", e);
        }
    }

    private static String read(Path vendor) {
        try {
            return Files.readString(vendor).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("OpenCL: " + vendor + " cannot be read", e);
        }
    }

    /// Its true name, which carries the version on Linux, its size and its date.
    private static String describe(Path file) {
        try {
            Path real = file.toRealPath();
            return real.getFileName() + " " + Files.size(real) + " bytes " + Files.getLastModifiedTime(real);
        } catch (IOException e) {
            throw new UncheckedIOException("OpenCL: " + file + " cannot be read", e);
        }
    }
}
