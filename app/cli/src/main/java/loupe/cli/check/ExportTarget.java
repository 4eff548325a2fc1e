package loupe.cli.check;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// For which system grades are exported: exactly one.
final class ExportTarget {

    @Option(
            names = "--canvas",
            required = true,
            paramLabel = "FILE",
            description = "Fills a column of the gradebook that Canvas exported.")
    private @Nullable Path canvas;

    @Option(names = "--moodle", required = true, description = "Writes a table for Moodle's import of grades.")
    private boolean moodle;

    @Option(names = "--xapi", required = true, description = "Writes xAPI statements, a JSON array.")
    private boolean xapi;

    /// Canvas' own export; null if another system was named.
    @Nullable
    Path canvas() {
        return canvas;
    }

    boolean moodle() {
        return moodle;
    }

    boolean xapi() {
        return xapi;
    }
}
