package loupe.workbench.lessons;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import loupe.course.Home;
import loupe.course.content.Course;
import loupe.course.experiment.Lab;
import loupe.course.progress.ProgressStore;
import loupe.workbench.instrument.Selection;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonFrame;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.LessonView;
import loupe.workbench.lesson.Machine;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import loupe.workbench.shell.Assembly;
import loupe.workbench.shell.Syllabus;

/// A lesson opened for a test as the shell opens it.
final class OpenedLesson {

    static final Home HOME = Home.find();
    static final Course COURSE = Course.read(HOME);
    static final Lab LAB = Assembly.lab(HOME);

    static {
        Fonts.load(HOME.assets().resolve("fonts"));
    }

    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.of(Look.LIGHT));
    private final LessonContext context;
    private final LessonView view;
    private final LessonFrame frame;
    private final StackPane root;
    private final Scene scene;

    /// A lesson whose passes end before the call returns.
    OpenedLesson(Lesson lesson, double width, double height) {
        this(lesson, width, height, Runner.immediate());
    }

    OpenedLesson(Lesson lesson, double width, double height, Runner runner) {
        LessonModel model =
                new LessonModel(lesson.experiment(), lesson.experiment().start(), LAB, runner);
        context = new LessonContext(model, new Selection(), appearance, runner, Machine.of(LAB.backend()));
        view = lesson.opens().apply(context);
        Syllabus syllabus = Assembly.syllabus(HOME, ProgressStore.inMemory(), LAB, runner);
        frame = new LessonFrame(
                context,
                view,
                syllabus.pages(lesson.id(), context, id -> {}),
                syllabus.exercises(lesson.id(), context, id -> {}));
        root = new StackPane(frame.node());
        scene = new Scene(root, width, height);
        Stylesheets.dress(scene, appearance.get());
        frame.fit(width, appearance.get());
        layout();
    }

    LessonModel model() {
        return context.model();
    }

    LessonContext context() {
        return context;
    }

    LessonView view() {
        return view;
    }

    LessonFrame frame() {
        return frame;
    }

    Parent root() {
        return root;
    }

    /// Puts on another look, as the shell does.
    void dress(Look look) {
        appearance.set(Appearance.of(look).fitted(scene.getWidth(), scene.getHeight()));
        Stylesheets.show(root, appearance.get());
        frame.chrome(look);
        frame.fit(scene.getWidth(), appearance.get());
        layout();
    }

    void layout() {
        for (int i = 0; i < 3; i++) {
            root.applyCss();
            root.layout();
        }
    }

    WritableImage picture() {
        layout();
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(appearance.get().palette().background());
        return root.snapshot(how, new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
    }

    void close() {
        frame.close();
    }
}
