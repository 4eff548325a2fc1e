package loupe.course.exercise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import loupe.course.archive.PackArchive;

/// What a pack is kept as.
public enum PackKind {
    /// One YAML file.
    FILE,
    /// A folder with `pack.yaml`.
    FOLDER,
    /// The same folder as a zip archive.
    ARCHIVE,
    /// A folder with `course.yaml` and a lesson a folder.
    COURSE;

    static final String COURSE_FILE = "course.yaml";

    /// Looks at names alone. Throws [MissingPackException] if nothing is there that could be a pack.
    public static PackKind of(Path path) {
        if (Files.isDirectory(path)) {
            if (Files.exists(path.resolve(PackArchive.MANIFEST))) {
                return FOLDER;
            }
            if (Files.exists(path.resolve(COURSE_FILE))) {
                return COURSE;
            }
            throw new MissingPackException(path, "this folder holds neither pack.yaml nor course.yaml");
        }
        if (!Files.exists(path)) {
            throw new MissingPackException(path, "there is no such file or folder");
        }
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip") ? ARCHIVE : FILE;
    }
}
