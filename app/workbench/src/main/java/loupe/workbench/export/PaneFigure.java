package loupe.workbench.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import loupe.course.Obstacle;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Settings;
import loupe.course.experiment.StateFile;
import loupe.course.progress.ProgressStore;
import loupe.workbench.instrument.Selection;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.LessonView;
import loupe.workbench.lesson.Machine;
import loupe.workbench.lesson.Sentences;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Stylesheets;
import loupe.workbench.shell.Desk;
import loupe.workbench.shell.Syllabus;

/// A lesson as a figure: its pane alone, or the whole window. Everything here belongs to the JavaFX thread.
final class PaneFigure implements Drawing {

    private static final double SMALLEST = 0.4; // how far a pane that is too high is made smaller

    private final Scene scene;

    private PaneFigure(Parent root, Appearance appearance, int width, int height) {
        scene = new Scene(root, width, height);
        Stylesheets.dress(scene, appearance);
        settle();
    }

    /// The picture of a lesson in the given state, made smaller if it is higher than the figure.
    ///
    /// @throws Obstacle if the state cannot be computed
    static PaneFigure pane(Lesson lesson, Settings settings, Lab lab, Appearance appearance, int width, int height) {
        LessonModel model = new LessonModel(lesson.experiment(), settings, lab, Runner.immediate());
        Throwable failure = model.failureProperty().get();
        if (failure != null) {
            throw new Obstacle("The lesson " + lesson.id() + " cannot be drawn: " + Sentences.of(failure), failure);
        }
        LessonContext context = new LessonContext(
                model,
                new Selection(),
                new SimpleObjectProperty<>(appearance),
                Runner.immediate(),
                Machine.of(lab.backend()));
        LessonView view = lesson.opens().apply(context);
        VBox content = new VBox(view.node());
        view.explainer().ifPresent(content.getChildren()::add);
        content.getStyleClass().add("pane-content");
        Pane root = new StackPane(new Group(content));
        root.getStyleClass().add("pane-area");
        PaneFigure figure = new PaneFigure(root, appearance, width, height);
        figure.fit(content, width, height);
        return figure;
    }

    /// The window with the lesson open at a step, from 1, in the given state.
    static PaneFigure window(
            Syllabus syllabus,
            String lesson,
            int step,
            Settings settings,
            Lab lab,
            Appearance appearance,
            int width,
            int height) {
        ProgressStore store = ProgressStore.inMemory();
        store.step(lesson, step - 1);
        store.state(lesson, new StateFile(lesson, settings).write());
        Desk desk = new Desk(syllabus, store, lab, Runner.immediate());
        PaneFigure figure = new PaneFigure(desk.root(), appearance, width, height);
        desk.look(appearance);
        desk.open(lesson);
        figure.settle();
        return figure;
    }

    /// The window with a class open.
    ///
    /// @param area one of [ClassView#AREAS]
    static PaneFigure classroom(
            Syllabus syllabus,
            Path submissions,
            Path pack,
            String area,
            Lab lab,
            Appearance appearance,
            int width,
            int height) {
        Desk desk = new Desk(syllabus, ProgressStore.inMemory(), lab, Runner.immediate());
        PaneFigure figure = new PaneFigure(desk.root(), appearance, width, height);
        desk.look(appearance);
        desk.openClass(submissions, pack);
        desk.classroom().ifPresent(view -> view.show(area));
        figure.settle();
        return figure;
    }

    private void fit(Region content, int width, int height) {
        double scale = 1;
        for (int round = 0; round < 3; round++) {
            double needed = content.prefHeight(width / scale);
            scale = Math.clamp(Math.min(scale, height / needed), SMALLEST, 1.0);
        }
        content.setMinSize(width / scale, height / scale);
        content.setMaxSize(width / scale, height / scale);
        content.getTransforms().setAll(new Scale(scale, scale));
        settle();
    }

    /// Lays out until nothing moves: instruments paint when they know their size.
    private void settle() {
        for (int round = 0; round < 3; round++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /// The pixels, as a window would show them.
    BufferedImage pixels() {
        WritableImage image = scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
        BufferedImage argb = Ink.picture(image);
        BufferedImage rgb = new BufferedImage(argb.getWidth(), argb.getHeight(), BufferedImage.TYPE_INT_RGB);
        rgb.createGraphics().drawImage(argb, 0, 0, null);
        return rgb;
    }

    @Override
    public void draw(Pen pen) {
        new ScenePainter(pen).paint(scene);
    }
}
