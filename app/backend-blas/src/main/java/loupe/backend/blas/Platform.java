package loupe.backend.blas;

import java.util.List;
import java.util.Locale;

/// The machines for which OpenBLAS comes along, with the libraries to load there, the last of which is
/// OpenBLAS itself.
enum Platform {
    LINUX_X86_64("linux-x86_64", "libquadmath.so.0", "libgfortran.so.5", "libopenblas.so.0"),
    LINUX_ARM64("linux-arm64", "libgfortran.so.5", "libopenblas.so.0"),
    MACOSX_X86_64(
            "macosx-x86_64", "libgcc_s.1.1.dylib", "libquadmath.0.dylib", "libgfortran.5.dylib", "libopenblas.0.dylib"),
    MACOSX_ARM64("macosx-arm64", "libopenblas.0.dylib"),
    WINDOWS_X86_64("windows-x86_64", "libopenblas.dll");

    private final String label;
    private final List<String> libraries;

    Platform(String label, String... libraries) {
        this.label = label;
        this.libraries = List.of(libraries);
    }

    /// The machine that Java runs on.
    ///
    /// @throws UnsupportedOperationException if OpenBLAS does not come for it
    static Platform here() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /// The machine with Java's names of its system and processor, such as `Mac OS X` and `aarch64`.
    static Platform of(String system, String processor) {
        String name = "%s-%s".formatted(systemOf(system), processorOf(processor));
        for (Platform platform : values()) {
            if (platform.label.equals(name)) {
                return platform;
            }
        }
        throw new UnsupportedOperationException(
                "Native CPU (OpenBLAS) is not made for " + system + " on " + processor + ".");
    }

    private static String systemOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("mac") ? "macosx" : lower.startsWith("windows") ? "windows" : lower;
    }

    private static String processorOf(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm64";
            default -> name;
        };
    }

    /// As the artefact of OpenBLAS calls it: `linux-x86_64`.
    String label() {
        return label;
    }

    /// File names, in the order of loading.
    List<String> libraries() {
        return libraries;
    }
}
