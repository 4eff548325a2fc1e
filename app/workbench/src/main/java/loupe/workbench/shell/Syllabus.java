package loupe.workbench.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import loupe.course.experiment.Settings;
import loupe.course.progress.ProgressStore;
import loupe.workbench.handin.CourseAnswers;
import loupe.workbench.lesson.ExerciseBar;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.text.LessonPages;

/// What the window needs of a course: which lessons there are, and the parts that an open lesson is made of.
///
/// Whatever is wrong with a lesson's files is thrown by the method that reads them, with a sentence for the reader.
public interface Syllabus {

    /// Chapters and lessons.
    Outline outline();

    /// What a lesson computes and how it is drawn; empty when there is no such lesson.
    Optional<Lesson> lesson(String id);

    /// The settings that a lesson starts with.
    Settings start(String id);

    /// The text of an open lesson.
    ///
    /// @param open opens another lesson that the text links to
    LessonPages pages(String id, LessonContext context, Consumer<String> open);

    /// The exercises of an open lesson.
    ///
    /// @param open opens another lesson that a question links to
    ExerciseBar exercises(String id, LessonContext context, Consumer<String> open);

    /// How many questions a lesson asks.
    int exerciseCount(String id);

    /// What was answered in all lessons, as it is handed in. Reads files; may be called on any thread.
    CourseAnswers answers(ProgressStore store);

    /// Where the exercises of all lessons lie, as one pack.
    Path pack();

    /// The words that are explained, for the palette.
    List<Term> terms();

    /// A word with its explanation, ready to be shown.
    ///
    /// @param name as a person reads it
    /// @param plain the beginning of the explanation as plain text
    record Term(String name, String plain, Supplier<Region> card) {}
}
