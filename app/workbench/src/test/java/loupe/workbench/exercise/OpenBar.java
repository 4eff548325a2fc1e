package loupe.workbench.exercise;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import loupe.course.Home;
import loupe.course.exercise.ExercisePacks;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.Lab;
import loupe.course.experiment.ShippedModels;
import loupe.course.progress.ProgressStore;
import loupe.course.source.SourceText;
import loupe.engine.backend.EjmlBackend;
import loupe.workbench.instrument.Selection;
import loupe.workbench.lesson.ExerciseBar.Score;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.Machine;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import loupe.workbench.text.Connections;
import org.testfx.api.FxRobot;

/// A bar of exercises in a window of its own, with the parts of one exercise written out in a test.
final class OpenBar {

    private static final String LESSON = "test";

    private final ProgressStore store = ProgressStore.inMemory();
    private final Selection selection = new Selection();
    private final VBox place = new VBox();
    private final LessonModel model;
    private final LessonContext context;
    private final Lab lab =
            new Lab(new EjmlBackend(), new ShippedModels(Home.find().assets()));
    private QuestionBar bar;

    OpenBar(Stage stage) {
        Scene scene = new Scene(place, 980, 460);
        Stylesheets.dress(scene, Appearance.of(Look.LIGHT));
        stage.setScene(scene);
        stage.show();
        Experiment masks = Experiments.find("masks").orElseThrow();
        model = new LessonModel(masks, masks.start(), lab, Runner.immediate());
        context = new LessonContext(
                model,
                selection,
                new SimpleObjectProperty<>(Appearance.of(Look.LIGHT)),
                Runner.immediate(),
                Machine.of(lab.backend()));
        bar = barOf("", "given: {}");
    }

    /// Shows an exercise with these parts; what was answered before is kept.
    void open(FxRobot robot, String parts) {
        open(robot, parts, "given: {}");
    }

    /// The same with another line in the exercise.
    void open(FxRobot robot, String parts, String line) {
        robot.interact(() -> {
            bar = barOf(parts, line);
            place.getChildren().setAll(bar.node());
            place.applyCss();
            place.layout(); // a press finds everything where it stays
        });
    }

    private QuestionBar barOf(String parts, String line) {
        String text = parts.isEmpty() ? """
                format: loupe.exercises/1
                pack: {id: test, version: 1.0.0}
                exercises: []
                """ : """
                format: loupe.exercises/1
                pack: {id: test, version: 1.0.0}
                exercises:
                - id: one
                  title: One
                  prompt: "How many?"
                  hints: [{text: "Count."}, {text: "Count again.", after: 1}]
                  %s
                  parts:
                """.formatted(line) + parts.indent(2);
        Connections connections = new Connections(
                new SimpleObjectProperty<>(),
                selection.litProperty(),
                id -> Optional.empty(),
                id -> {},
                Runner.immediate());
        return new QuestionBar(
                ExercisePacks.read(new SourceText("test.yaml", text)), LESSON, context, connections, lab, store);
    }

    /// Puts the keyboard where the answer goes, as the shell does.
    void focus(FxRobot robot) {
        robot.interact(bar::focus);
    }

    /// Checks without the mouse.
    void checkByKeyboard(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    }

    /// Presses a button of the bar.
    void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    /// Everything that the card says, with single spaces.
    String said(FxRobot robot) {
        Pane card = robot.lookup("#verdict").queryAs(Pane.class);
        return robot.from(card).lookup((Node n) -> n instanceof Text t && t.isVisible()).queryAllAs(Text.class).stream()
                .map(Text::getText)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }

    Score score() {
        return bar.score().get();
    }

    ProgressStore store() {
        return store;
    }

    LessonModel model() {
        return model;
    }

    Selection selection() {
        return selection;
    }
}
