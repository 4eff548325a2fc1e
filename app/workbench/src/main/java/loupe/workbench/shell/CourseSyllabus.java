package loupe.workbench.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.checker.submission.PackName;
import loupe.course.content.Chapter;
import loupe.course.content.Course;
import loupe.course.content.Glossary;
import loupe.course.content.LessonText;
import loupe.course.content.SettingValues;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.ExercisePacks;
import loupe.course.experiment.Settings;
import loupe.course.progress.ProgressStore;
import loupe.course.source.ContentException;
import loupe.workbench.exercise.AnswerSheet;
import loupe.workbench.handin.CourseAnswers;
import loupe.workbench.lesson.ExerciseBar;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.Sentences;
import loupe.workbench.live.Runner;
import loupe.workbench.text.Connections;
import loupe.workbench.text.LessonPages;
import loupe.workbench.text.Prose;
import loupe.workbench.text.StepPages;

/// A course as it lies in the content folder, joined with the lessons that the program can draw.
///
/// A lesson is in the outline only when it has both. Files are read when they are first needed.
public final class CourseSyllabus implements Syllabus {

    private static final int PLAIN = 60; // characters of an explanation beside its word in the palette

    private final Course course;
    private final Glossary glossary;
    private final Function<String, Optional<Lesson>> lessons;
    private final ExerciseBars bars;
    private final Runner runner;
    private final Map<String, LessonText> texts = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /// @param lessons what a lesson computes and how it is drawn, by its id
    public CourseSyllabus(
            Course course,
            Glossary glossary,
            Function<String, Optional<Lesson>> lessons,
            ExerciseBars bars,
            Runner runner) {
        this.course = course;
        this.glossary = glossary;
        this.lessons = lessons;
        this.bars = bars;
        this.runner = runner;
    }

    @Override
    public Outline outline() {
        List<Outline.Part> parts = new ArrayList<>();
        for (Chapter chapter : course.chapters()) {
            List<Outline.Item> items = chapter.listed().stream()
                    .filter(listed -> lessons.apply(listed.id()).isPresent())
                    .map(listed -> new Outline.Item(listed.id(), listed.number().orElse(""), titleOf(listed.id())))
                    .toList();
            if (!items.isEmpty()) {
                parts.add(new Outline.Part(chapter.number(), chapter.title(), items));
            }
        }
        return new Outline(parts);
    }

    @Override
    public Optional<Lesson> lesson(String id) {
        return lessons.apply(id);
    }

    @Override
    public Settings start(String id) {
        Lesson lesson = lessons.apply(id).orElseThrow();
        return SettingValues.apply(lesson.experiment().start(), text(id).start());
    }

    @Override
    public LessonPages pages(String id, LessonContext context, Consumer<String> open) {
        return new StepPages(text(id), words(id, context, open));
    }

    @Override
    public ExerciseBar exercises(String id, LessonContext context, Consumer<String> open) {
        try {
            ExercisePack pack = course.exercises(id);
            return pack.exercises().isEmpty()
                    ? ExerciseBars.saying("This lesson has no exercises.")
                    : bars.bar(id, pack, context, words(id, context, open));
        } catch (ContentException e) {
            return ExerciseBars.saying(Sentences.of(e));
        }
    }

    @Override
    public int exerciseCount(String id) {
        return counts.computeIfAbsent(id, this::count);
    }

    @Override
    public CourseAnswers answers(ProgressStore store) {
        Map<String, ExercisePack> packs = new LinkedHashMap<>();
        course.lessons().forEach(id -> packs.put(id, course.exercises(id)));
        return new CourseAnswers(PackName.of(ExercisePacks.open(course.folder())), AnswerSheet.of(packs, store));
    }

    @Override
    public Path pack() {
        return course.folder();
    }

    @Override
    public List<Term> terms() {
        return glossary.terms().values().stream()
                .map(t -> new Term(t.name(), plain(t.markdown()), () -> card(t)))
                .toList();
    }

    private Connections words(String id, LessonContext context, Consumer<String> open) {
        return StepPages.connections(
                context.model().traceProperty(),
                context.selection().litProperty(),
                glossary,
                open,
                file -> course.picture(id, file),
                runner);
    }

    private int count(String id) {
        try {
            return bars.count(course.exercises(id));
        } catch (ContentException e) {
            return 0; // the bar of the lesson says what is wrong
        }
    }

    private LessonText text(String id) {
        return texts.computeIfAbsent(id, course::lesson);
    }

    private String titleOf(String id) {
        try {
            return text(id).title();
        } catch (ContentException e) {
            return id; // opening the lesson says what is wrong
        }
    }

    private static String plain(String markdown) {
        String line =
                markdown.strip().replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replaceAll("[*`$]+|\\s+", " ");
        return line.length() <= PLAIN ? line : line.substring(0, PLAIN - 1) + "…";
    }

    private Region card(Glossary.Term term) {
        Label name = new Label(term.name());
        name.getStyleClass().add("keys-title");
        Connections connections = new Connections(
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(),
                id -> glossary.term(id).map(t -> new Connections.Term(t.name(), t.markdown())),
                id -> {},
                runner);
        VBox card = new VBox(name, new Prose(connections).of(term.markdown()));
        card.getStyleClass().add("term-overlay");
        return card;
    }
}
