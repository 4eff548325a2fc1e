package loupe.course.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import loupe.course.Home;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.ExercisePacks;
import loupe.course.source.ContentException;
import loupe.course.source.ContentProblem;
import loupe.course.source.Problems;
import loupe.course.source.Shown;
import loupe.course.source.SourceText;
import loupe.course.source.YamlFields;
import loupe.course.source.YamlNode;
import loupe.course.source.YamlReader;
import loupe.engine.input.Bounded;
import loupe.engine.input.Finding;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Picture;
import loupe.engine.input.Place;

/// The table of contents, from `content/course.yaml`.
///
/// Each lesson is a folder `content/lessons/<id>/` with `lesson.md` and `exercises.yaml`.
public record Course(String title, List<Chapter> chapters, Path folder) {

    private static final int LARGEST = 64 * 1024; // bytes
    private static final String FORMAT = "loupe.course/1";

    public Course {
        chapters = List.copyOf(chapters);
    }

    /// Throws [ContentException] with every problem that was found.
    public static Course read(Home home) {
        return read(home.content());
    }

    /// The course in this folder; throws [ContentException] with every problem that was found.
    public static Course read(Path folder) {
        return read(
                SourceText.read(folder.getFileName() + "/course.yaml", folder.resolve("course.yaml"), LARGEST), folder);
    }

    /// `folder` is the one that holds `lessons`.
    public static Course read(SourceText source, Path folder) {
        Problems problems = new Problems(source.file());
        YamlFields root = new YamlFields(YamlReader.read(source), problems);
        if (!root.text("format").equals(FORMAT)) {
            root.problem("the format is not known", "write format: " + FORMAT, "EX-07");
        }
        root.node("id"); // both name the exercises of all lessons as one pack
        root.node("version");
        String title = root.text("title");
        List<Chapter> chapters = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlFields fields : root.each("chapters")) {
            int number = fields.whole("number", 1, 1, 99);
            Chapter chapter = new Chapter(number, fields.text("title"), listed(fields, number));
            for (String id : chapter.lessons()) {
                if (!LessonText.ID.matcher(id).matches() || !seen.add(id)) {
                    fields.problem(
                            "lesson " + Shown.quoted(id) + " is no plain id, or is there twice",
                            "use a-z, 0-9 and -",
                            "EX-01");
                }
            }
            fields.done();
            chapters.add(chapter);
        }
        root.done();
        problems.throwIfAny();
        return new Course(title, chapters, folder);
    }

    private static List<Chapter.Listed> listed(YamlFields chapter, int number) {
        List<Chapter.Listed> listed = new ArrayList<>();
        int last = 0;
        for (YamlNode node : chapter.list("lessons")) {
            Chapter.Listed lesson = listed(node, chapter);
            int place = lesson.number()
                    .filter(n -> n.matches(number + "\\.[1-9]\\d?"))
                    .map(n -> Integer.parseInt(n.substring(n.indexOf('.') + 1)))
                    .orElse(0);
            if (lesson.number().isPresent() && place <= last) {
                chapter.problem(
                        "number " + Shown.quoted(lesson.number().get()) + " of lesson " + Shown.quoted(lesson.id())
                                + " is not in the order of chapter " + number,
                        "count " + number + ".1, " + number + ".2 and so on",
                        "EX-03");
            }
            last = Math.max(last, place);
            listed.add(lesson);
        }
        return listed;
    }

    /// An id alone, or `{id: masks, number: 3.5}`.
    private static Chapter.Listed listed(YamlNode node, YamlFields chapter) {
        return switch (node) {
            case YamlNode.Scalar id -> new Chapter.Listed(id.text(), Optional.empty());
            case YamlNode.Mapping mapping -> {
                YamlFields fields = new YamlFields(mapping, chapter.problems());
                Chapter.Listed lesson = new Chapter.Listed(fields.text("id"), fields.optionalText("number"));
                fields.done();
                yield lesson;
            }
            case YamlNode.Sequence list -> {
                chapter.problem("a lesson is a list", "write an id, or {id: masks, number: 3.5}", "EX-06");
                yield new Chapter.Listed("", Optional.empty());
            }
        };
    }

    /// The ids of all lessons, in order.
    public List<String> lessons() {
        return chapters.stream().flatMap(c -> c.lessons().stream()).toList();
    }

    public Optional<Chapter> chapterOf(String lesson) {
        return chapters.stream().filter(c -> c.lessons().contains(lesson)).findFirst();
    }

    /// The text of a lesson; throws [ContentException] if it cannot be used.
    public LessonText lesson(String id) {
        String file = folder.getFileName() + "/lessons/" + id + "/lesson.md";
        LessonText text = LessonText.read(file, lessonFolder(id).resolve("lesson.md"));
        if (!text.id().equals(id)) {
            throw new ContentException(
                    ContentProblem.ofFile(file, "its id is " + Shown.quoted(text.id()), "write id: " + id, "EX-01"));
        }
        return text;
    }

    /// The exercises of a lesson; throws [ContentException] if they cannot be used.
    public ExercisePack exercises(String id) {
        String file = folder.getFileName() + "/lessons/" + id + "/exercises.yaml";
        return ExercisePacks.read(file, lessonFolder(id).resolve("exercises.yaml"));
    }

    /// A picture that the text of a lesson shows: a file of the lesson's own folder, and nothing else.
    ///
    /// @param file its address in the text
    /// @throws LoupeInputException in a sentence, if it is not there, lies elsewhere, or cannot be read
    public Picture picture(String lesson, String file) {
        Path folder = lessonFolder(lesson);
        Path path = MarkdownReader.isPicture(file) ? folder.resolve(file) : folder;
        if (path.equals(folder) || !isInside(path, folder, file)) {
            String problem = "this is not a picture of the lesson's folder; put a png or jpg beside lesson.md";
            throw new Finding(file, Place.file(), problem, "MD-03").refuse();
        }
        return Picture.read(path);
    }

    /// Whether a file lies in a folder even after every link was followed.
    private static boolean isInside(Path path, Path folder, String shown) {
        Bounded.requireRegular(path, shown);
        try {
            return path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            throw Bounded.unreadable(shown, e);
        }
    }

    private Path lessonFolder(String id) {
        if (!LessonText.ID.matcher(id).matches()) {
            throw new IllegalArgumentException("lesson id " + Shown.quoted(id) + " is not plain; use a-z, 0-9 and -");
        }
        return folder.resolve("lessons").resolve(id);
    }
}
