package loupe.course.exercise;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import loupe.course.archive.PackArchive;
import loupe.course.source.Problems;
import loupe.course.source.Shown;
import loupe.course.source.SourceText;
import loupe.course.source.YamlFields;
import loupe.course.source.YamlReader;

/// Reads packs of exercises: a single file, a folder, a zip archive, or all lessons of a course.
///
/// ```java
/// ExercisePack pack = ExercisePacks.open(path);
/// Exercise first = pack.exercises().getFirst();
/// ```
///
/// The SHA-256 of a pack is that of the bytes of its exercises, whether they lie in a file of their own, in a folder as
/// `pack.yaml`, or in an archive: lessons and pictures beside them may be mended without a submission becoming one to
/// another pack, since no grade depends on them. That of a course is told at [CoursePack].
public final class ExercisePacks {

    private static final int LARGEST = 256 * 1024; // bytes
    private static final String FORMAT = "loupe.exercises/1";

    private ExercisePacks() {}

    /// The pack at `path`: a YAML file, a folder with `pack.yaml`, a course folder (with `course.yaml`), or a `.zip`.
    ///
    /// @throws MissingPackException if there is none
    /// @throws ContentException with every problem in its text
    /// @throws loupe.engine.input.LoupeInputException if an archive is not in order
    public static ExercisePack open(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        String name = String.valueOf(whole.getFileName());
        return switch (PackKind.of(path)) {
            case COURSE -> CoursePack.read(name, whole);
            case FOLDER -> read(name + "/" + PackArchive.MANIFEST, whole.resolve(PackArchive.MANIFEST));
            case ARCHIVE -> read(name + "/" + PackArchive.MANIFEST, PackArchive.manifest(whole));
            case FILE -> read(name, whole);
        };
    }

    /// Throws [ContentException] with every problem that was found.
    public static ExercisePack read(Path path) {
        return read(String.valueOf(path.getFileName()), path);
    }

    /// The same, with the name that messages shall use.
    public static ExercisePack read(String file, Path path) {
        return read(file, SourceText.bytes(file, path, LARGEST));
    }

    private static ExercisePack read(String file, byte[] bytes) {
        return read(SourceText.of(file, bytes, LARGEST), bytes);
    }

    /// Throws [ContentException] with every problem that was found.
    public static ExercisePack read(SourceText source) {
        return read(source, source.text().getBytes(StandardCharsets.UTF_8));
    }

    private static ExercisePack read(SourceText source, byte[] bytes) {
        Problems problems = new Problems(source.file());
        YamlFields root = new YamlFields(YamlReader.read(source), problems);
        String format = root.text("format");
        if (!format.equals(FORMAT)) {
            root.problem("format " + Shown.quoted(format) + " is not known", "write format: " + FORMAT, "EX-07");
        }
        Defaults defaults = root.fields("defaults").map(Defaults::read).orElse(Defaults.USUAL);
        List<Exercise> exercises = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (YamlFields fields : root.each("exercises")) {
            Exercise exercise = new ExerciseReader(fields, defaults).read();
            Integer first = lines.putIfAbsent(exercise.id(), exercise.line());
            if (first != null) {
                String what =
                        "exercise " + Shown.quoted(exercise.id()) + " is there twice (first on line " + first + ")";
                fields.problem(what, "give one of them another id", "EX-01");
            }
            exercises.add(exercise);
        }
        ExercisePack pack = pack(source.file(), hex(bytes), root, exercises);
        root.done();
        problems.throwIfAny();
        return pack;
    }

    /// The SHA-256 of these bytes, in small hexadecimal digits.
    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(Variants.sha256(bytes));
    }

    private static ExercisePack pack(String file, String sha256, YamlFields root, List<Exercise> exercises) {
        var head = root.fields("pack");
        if (head.isEmpty()) {
            root.problem("key pack is missing", "add pack: {id: …, version: 1.0.0}", "EX-06");
            return new ExercisePack(file, "", "", "", sha256, exercises);
        }
        YamlFields fields = head.get();
        String id = Ids.checked(fields, "id");
        String version = fields.text("version", "1.0.0");
        fields.node("license");
        fields.node("language");
        String title = fields.fields("title").map(t -> t.text("en", id)).orElse(id);
        fields.done();
        return new ExercisePack(file, id, version, title, sha256, exercises);
    }
}
