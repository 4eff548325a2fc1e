package loupe.course.exercise;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loupe.course.source.ContentException;
import loupe.course.source.Problems;
import loupe.course.source.Shown;
import loupe.course.source.SourceText;
import loupe.course.source.YamlFields;
import loupe.course.source.YamlNode;
import loupe.course.source.YamlReader;

/// The exercises of all lessons of a course as one pack, in the order of `course.yaml`, which may give it an `id` and a
/// `version`.
///
/// Its SHA-256 is that of a list with a line for each lesson, in that order: the SHA-256 of its `exercises.yaml` in
/// hex,
/// two spaces, `lessons/<id>/exercises.yaml`, a line feed; the form that `sha256sum` writes.
final class CoursePack {

    private static final int LARGEST = 64 * 1024; // bytes
    private static final String FIRST_VERSION = "1.0.0";

    private final String folderName;
    private final Path folder;
    private final Problems problems;
    private final List<Exercise> exercises = new ArrayList<>();
    private final Map<String, String> homes = new HashMap<>(); // of each exercise, its lesson
    private final StringBuilder list = new StringBuilder();

    private CoursePack(String folderName, Path folder) {
        this.folderName = folderName;
        this.folder = folder;
        this.problems = new Problems(folderName + "/" + PackKind.COURSE_FILE);
    }

    /// Throws [ContentException] with the problems of all lessons.
    static ExercisePack read(String folderName, Path folder) {
        return new CoursePack(folderName, folder).read();
    }

    private ExercisePack read() {
        SourceText source = SourceText.read(problems.file(), folder.resolve(PackKind.COURSE_FILE), LARGEST);
        YamlFields root = new YamlFields(YamlReader.read(source), problems);
        String id = root.has("id") ? Ids.checked(root, "id") : "course";
        String version = root.text("version", FIRST_VERSION);
        String title = root.text("title");
        for (YamlFields chapter : root.each("chapters")) {
            chapter.list("lessons").forEach(this::lesson);
        }
        problems.throwIfAny();
        String sha256 = ExercisePacks.hex(list.toString().getBytes(StandardCharsets.UTF_8));
        return new ExercisePack(folderName, id, version, title, sha256, exercises);
    }

    /// An id alone, or `{id: masks, number: 3.5}`.
    private void lesson(YamlNode node) {
        String id = node instanceof YamlNode.Mapping mapping
                ? new YamlFields(mapping, problems).text("id")
                : Answer.of(node).shown();
        if (!Ids.plain(id)) {
            String fix = "use a-z, 0-9, . _ - and begin with a letter or digit";
            problems.add(node.line(), node.column(), "lesson " + Shown.quoted(id) + " is no plain id", fix, "EX-01");
            return;
        }
        String file = "lessons/" + id + "/exercises.yaml";
        try {
            ExercisePack pack = ExercisePacks.read(folderName + "/" + file, folder.resolve(file));
            list.append(pack.sha256()).append("  ").append(file).append('\n');
            pack.exercises().forEach(exercise -> add(exercise, pack.file()));
        } catch (ContentException e) {
            problems.addAll(e.problems());
        }
    }

    private void add(Exercise exercise, String file) {
        String first = homes.putIfAbsent(exercise.id(), file);
        if (first != null) {
            String what = "exercise " + Shown.quoted(exercise.id()) + " of " + file + " is in " + first + " too";
            problems.add(0, 0, what, "give one of them another id", "EX-01");
        }
        exercises.add(exercise);
    }
}
