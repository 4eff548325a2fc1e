package loupe.engine.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Where the recorded cases lie: the folder that `-Dloupe.golden=…` names, or the one that comes with the tests.
final class GoldenFolder {

    private static final List<String> GROUPS = List.of("functional", "gradients");

    private GoldenFolder() {}

    /// Every case of both groups: id to folder, in alphabetical order.
    static TreeMap<String, Path> cases() {
        Path root = root();
        TreeMap<String, Path> cases = new TreeMap<>();
        for (String group : GROUPS) {
            for (Path folder : folders(root.resolve(group))) {
                cases.put(group + "/" + folder.getFileName(), folder);
            }
        }
        if (cases.isEmpty()) {
            throw new IllegalArgumentException(root.toAbsolutePath() + " holds no cases; loupe.golden names the folder"
                    + " that contains " + String.join("/ and ", GROUPS) + "/");
        }
        return cases;
    }

    static boolean isBundled() {
        return System.getProperty("loupe.golden", "").isBlank();
    }

    private static Path root() {
        Path module = Path.of(System.getProperty("basedir", "."));
        if (isBundled()) {
            return module.resolve("../engine/src/test/resources/golden"); // from whichever module runs this
        }
        Path given = Path.of(System.getProperty("loupe.golden"));
        return Files.isDirectory(given) ? given : module.resolve("../..").resolve(given); // relative to the repository
    }

    private static List<Path> folders(Path group) {
        List<Path> folders = new ArrayList<>();
        if (!Files.isDirectory(group)) {
            return folders;
        }
        try (Stream<Path> entries = Files.list(group)) {
            entries.filter(Files::isDirectory).forEach(folders::add);
        } catch (IOException e) {
            throw new UncheckedIOException(group.toString(), e);
        }
        return folders;
    }
}
