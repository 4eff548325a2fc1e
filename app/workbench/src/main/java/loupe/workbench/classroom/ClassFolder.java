package loupe.workbench.classroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where the submissions of a class lie, a file each, and where its grades go.
///
/// @param folder holds `*.loupesub` and `*.json` files, at any depth
/// @param grades as `loupe check class` writes it, with the decisions; may lie in `folder` and may be missing
record ClassFolder(Path folder, Path grades) {

    private static final String GRADES = "grades";
    private static final String DECISIONS = "decisions.jsonl";

    /// The folder that somebody chose: submissions, or the grades that the command line made of them.
    static ClassFolder of(Path chosen) {
        Path whole = chosen.toAbsolutePath().normalize();
        return Files.isRegularFile(whole.resolve("class.json"))
                ? new ClassFolder(whole.resolve("submissions"), whole)
                : new ClassFolder(whole, whole.resolve(GRADES));
    }

    /// All submissions, in the order of their names.
    List<Path> submissions() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !file.startsWith(grades) || folder.startsWith(grades))
                    .filter(file ->
                            name(file).endsWith(".loupesub") || name(file).endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(this::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How a file of it is called in messages: its path in the folder.
    String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /// Where decisions are kept, a line each.
    Path decisions() {
        return grades.resolve(DECISIONS);
    }

    /// What it is called on the screen.
    String shown() {
        Path root = folder.startsWith(grades) ? grades : folder;
        return String.valueOf(root.getFileName());
    }
}
