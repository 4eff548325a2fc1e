package loupe.course.exercise;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import loupe.course.source.Problems;
import loupe.course.source.Shown;
import loupe.course.source.SourceText;
import loupe.course.source.YamlFields;
import loupe.course.source.YamlReader;

/// Reads a file of exercises.
///
/// ```java
/// ExercisePack pack = ExercisePacks.read(path);
/// Exercise first = pack.exercises().getFirst();
/// ```
public final class ExercisePacks {

    private static final int LARGEST = 256 * 1024; // bytes
    private static final String FORMAT = "loupe.exercises/1";

    private ExercisePacks() {}

    /// Throws [ContentException] with every problem that was found.
    public static ExercisePack read(Path path) {
        return read(String.valueOf(path.getFileName()), path);
    }

    /// The same, with the name that messages shall use.
    public static ExercisePack read(String file, Path path) {
        return read(SourceText.read(file, path, LARGEST));
    }

    /// Throws [ContentException] with every problem that was found.
    public static ExercisePack read(SourceText source) {
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
        ExercisePack pack = pack(source, root, exercises);
        root.done();
        problems.throwIfAny();
        return pack;
    }

    private static ExercisePack pack(SourceText source, YamlFields root, List<Exercise> exercises) {
        String sha256 = HexFormat.of().formatHex(Variants.sha256(source.text().getBytes(StandardCharsets.UTF_8)));
        var head = root.fields("pack");
        if (head.isEmpty()) {
            root.problem("key pack is missing", "add pack: {id: …, version: 1.0.0}", "EX-06");
            return new ExercisePack(source.file(), "", "", "", sha256, exercises);
        }
        YamlFields fields = head.get();
        String id = Ids.checked(fields, "id");
        String version = fields.text("version", "1.0.0");
        fields.node("license");
        fields.node("language");
        String title = fields.fields("title").map(t -> t.text("en", id)).orElse(id);
        fields.done();
        return new ExercisePack(source.file(), id, version, title, sha256, exercises);
    }
}
