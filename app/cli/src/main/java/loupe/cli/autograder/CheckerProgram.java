package loupe.cli.autograder;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The packaged checker: a folder with `bin/loupe-check` and `lib`.
public record CheckerProgram(Path folder) {

    private static final String START = "bin/loupe-check";

    /// The one that is running; empty if this is another program.
    public static Optional<CheckerProgram> running() {
        CodeSource source = CheckerProgram.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        Path jar = Path.of(URI.create(source.getLocation().toString()));
        Path lib = jar.getParent();
        return lib == null || lib.getParent() == null ? Optional.empty() : in(lib.getParent());
    }

    /// The one in a folder, if it is one.
    public static Optional<CheckerProgram> in(Path folder) {
        boolean here = Files.isRegularFile(folder.resolve(START)) && Files.isDirectory(folder.resolve("lib"));
        return here ? Optional.of(new CheckerProgram(folder)) : Optional.empty();
    }

    /// Its files but for what fits only this machine: a Java, and the cache of a start.
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("runtime")))
                    .filter(file -> !file.toString().endsWith(".aot"))
                    .sorted()
                    .toList();
        }
    }
}
