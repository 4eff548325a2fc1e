package loupe.workbench.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import loupe.course.experiment.Lab;
import loupe.course.experiment.RefusedException;
import loupe.course.experiment.Setting;
import loupe.course.experiment.Settings;
import loupe.workbench.instrument.Selection;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonFrame;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.LessonView;
import loupe.workbench.lesson.Machine;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import loupe.workbench.shell.Syllabus;
import org.jspecify.annotations.Nullable;

/// A lesson opened in a window of the usual size, with its work done at once. Belongs to the JavaFX thread.
final class Sitting {

    static final double WIDTH = 1440; // px
    static final double HEIGHT = 900; // px

    private final LessonModel model;
    private final LessonFrame frame;
    private final Stage stage = new Stage();
    private final List<Throwable> failures = new ArrayList<>();

    Sitting(Lesson lesson, Syllabus syllabus, Lab lab) {
        Appearance appearance = Appearance.of(Look.LIGHT);
        Runner runner = Runner.immediate();
        model = new LessonModel(lesson.experiment(), syllabus.start(lesson.id()), lab, runner);
        model.failureProperty().addListener((o, was, now) -> keep(now));
        keep(model.failureProperty().get());
        LessonContext context = new LessonContext(
                model, new Selection(), new SimpleObjectProperty<>(appearance), runner, Machine.of(lab.backend()));
        LessonView view = lesson.opens().apply(context);
        frame = new LessonFrame(
                context,
                view,
                syllabus.pages(lesson.id(), context, id -> {}),
                syllabus.exercises(lesson.id(), context, id -> {}));
        Scene scene = new Scene(new StackPane(frame.node()), WIDTH, HEIGHT);
        Stylesheets.dress(scene, appearance);
        frame.fit(WIDTH, appearance);
        stage.setScene(scene);
        stage.show();
    }

    private void keep(@Nullable Throwable failure) {
        if (failure != null && !(failure instanceof RefusedException)) {
            failures.add(failure);
        }
    }

    /// A turn of a knob.
    record Turn(String knob, Runnable deed) {}

    /// Random turns of the knobs that answer at once; those that begin a training anew are left out.
    List<Turn> turns(int count) {
        SplittableRandom random = new SplittableRandom(Settings.FIRST_SEED);
        List<Setting<?>> knobs =
                model.knobs().stream().filter(k -> !k.retrains()).toList();
        Map<String, Object> now = new HashMap<>();
        knobs.forEach(knob -> now.put(knob.name(), model.settings().value(knob.name())));
        List<Turn> turns = new ArrayList<>();
        while (turns.size() < count) {
            Setting<?> knob = knobs.get(random.nextInt(knobs.size()));
            Object value = knob.random(random);
            if (!value.equals(now.put(knob.name(), value))) { // the same value again paints nothing
                turns.add(new Turn(knob.name(), () -> model.set(knob.name(), value)));
            }
        }
        return turns;
    }

    /// What kept one of the passes from its end. A sentence for the learner is no failure: it is painted.
    Optional<Throwable> failure() {
        return failures.stream().findFirst();
    }

    void close() {
        stage.close();
        frame.close();
    }
}
