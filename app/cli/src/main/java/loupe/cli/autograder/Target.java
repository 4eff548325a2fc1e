package loupe.cli.autograder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A system that grades in a container, and the scripts that it runs.
public enum Target {
    /// One zip, uploaded as the autograder.
    GRADESCOPE(List.of("setup.sh", "run_autograder")),
    /// A folder to build an image from.
    PRAIRIELEARN(List.of("Dockerfile", "entrypoint.sh", "info-part.json")),
    /// A makefile and a tar.
    AUTOLAB(List.of("autograde-Makefile", "run.sh"));

    private final List<String> scripts;

    Target(List<String> scripts) {
        this.scripts = scripts;
    }

    List<String> scripts() {
        return scripts;
    }

    /// The text of a script.
    String script(String name) {
        String path = name().toLowerCase(java.util.Locale.ROOT) + "/" + name;
        try (InputStream in = Objects.requireNonNull(Target.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
