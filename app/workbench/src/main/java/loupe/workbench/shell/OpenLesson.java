package loupe.workbench.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;
import loupe.course.experiment.Lab;
import loupe.course.experiment.RefusedException;
import loupe.course.experiment.Settings;
import loupe.course.experiment.StateFile;
import loupe.course.progress.ProgressStore;
import loupe.engine.input.LoupeInputException;
import loupe.workbench.instrument.Selection;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonFrame;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.LessonView;
import loupe.workbench.lesson.Machine;
import loupe.workbench.live.Live;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;

/// The lesson on the screen, with everything that belongs to it, and the keeping of its state.
///
/// The state is kept a moment after the last change, off the JavaFX thread, and again when the lesson is closed.
final class OpenLesson {

    private static final Duration PAUSE = Duration.seconds(1); // a kill loses at most this much of the pane's state

    private final String id;
    private final ProgressStore store;
    private final LessonModel model;
    private final LessonFrame frame;
    private final ObjectProperty<Appearance> appearance;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Live<String> keeper;
    private final Optional<String> trouble;

    /// Opens a lesson where the learner left it.
    ///
    /// @param open opens another lesson that the text links to
    /// @throws RuntimeException with a sentence for the reader, if its files or models cannot be used
    OpenLesson(
            Lesson lesson,
            Syllabus syllabus,
            ProgressStore store,
            Lab lab,
            Runner runner,
            Machine machine,
            Appearance now,
            Consumer<String> open) {
        this.id = lesson.id();
        this.store = store;
        this.appearance = new SimpleObjectProperty<>(now);
        Settings start = syllabus.start(id);
        Restored restored = Restored.of(id, store, start);
        trouble = restored.trouble();
        model = new LessonModel(lesson.experiment(), start, lab, runner);
        model.open(restored.settings());
        LessonContext context = new LessonContext(model, new Selection(), appearance, runner, machine);
        LessonView view = lesson.opens().apply(context);
        var pages = syllabus.pages(id, context, open);
        model.stepProperty().set(Math.clamp(store.step(id), 0, pages.steps() - 1));
        frame = new LessonFrame(context, view, pages, syllabus.exercises(id, context, open));
        store.step(id, model.stepProperty().get());
        keeper = new Live<>(runner, () -> {
            String text = new StateFile(id, model.settings()).write();
            return () -> {
                store.state(id, text);
                return text;
            };
        });
        pause.setOnFinished(e -> keeper.request());
        model.settingsProperty().addListener((o, was, is) -> pause.playFromStart());
        model.stepProperty().addListener((o, was, is) -> store.step(id, is.intValue()));
    }

    String id() {
        return id;
    }

    LessonModel model() {
        return model;
    }

    LessonFrame frame() {
        return frame;
    }

    /// What to say about a saved state that could not be taken up.
    Optional<String> trouble() {
        return trouble;
    }

    /// Changes how the lesson looks.
    void show(Appearance now) {
        appearance.set(now);
    }

    /// Keeps the state now.
    void keep() {
        pause.stop();
        store.state(id, new StateFile(id, model.settings()).write());
    }

    /// Keeps the state and ends the lesson's work.
    void close() {
        keep();
        keeper.close();
        frame.close();
    }

    /// The state a lesson begins with: the saved one if there is one that still fits.
    private record Restored(Settings settings, Optional<String> trouble) {

        static Restored of(String id, ProgressStore store, Settings start) {
            Optional<String> saved = store.state(id);
            if (saved.isEmpty()) {
                return new Restored(start, Optional.empty());
            }
            try {
                return new Restored(
                        StateFile.read(id + ".state", saved.get(), start).settings(), Optional.empty());
            } catch (LoupeInputException | RefusedException e) {
                return new Restored(start, Optional.of(e.getMessage() + " The lesson begins at its start."));
            }
        }
    }
}
