package loupe.workbench.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import loupe.course.experiment.Settings;
import loupe.workbench.lesson.ExerciseBar;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonPages;

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
    LessonPages pages(String id, LessonContext context);

    /// The exercises of an open lesson.
    ExerciseBar exercises(String id, LessonContext context);

    /// How many exercises a lesson has.
    int exerciseCount(String id);

    /// The words that are explained, for the palette.
    List<Term> terms();

    /// A word with its explanation, ready to be shown.
    ///
    /// @param name as a person reads it
    /// @param plain the beginning of the explanation as plain text
    record Term(String name, String plain, java.util.function.Supplier<Node> card) {}
}
