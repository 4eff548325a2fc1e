package loupe.workbench.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import loupe.workbench.text.Connections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class QuestionBarTest {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ProgressStore store = ProgressStore.inMemory();
    private final Selection selection = new Selection();
    private LessonModel model;
    private QuestionBar bar;
    private VBox place;

    @Start
    void show(Stage stage) {
        place = new VBox();
        Scene scene = new Scene(place, 980, 400);
        Stylesheets.dress(scene, Appearance.of(Look.LIGHT));
        stage.setScene(scene);
        stage.show();
    }

    private void open(FxRobot robot, String part) {
        String text = """
                format: loupe.exercises/1
                pack: {id: test, version: 1.0.0}
                exercises:
                - id: one
                  title: One
                  prompt: "How many?"
                  hints: [{text: "Count."}, {text: "Count again.", after: 1}]
                  parts:
                """ + part.indent(2);
        robot.interact(() -> {
            Experiment masks = Experiments.find("masks").orElseThrow();
            Lab lab = new Lab(new EjmlBackend(), new ShippedModels(Home.find().assets()));
            model = new LessonModel(masks, masks.start(), lab, Runner.immediate());
            Connections connections = new Connections(
                    new SimpleObjectProperty<>(),
                    selection.litProperty(),
                    id -> Optional.empty(),
                    id -> {},
                    Runner.immediate());
            LessonContext context = new LessonContext(
                    model, selection, new SimpleObjectProperty<>(Appearance.of(Look.LIGHT)), Runner.immediate());
            bar = new QuestionBar(
                    ExercisePacks.read(new SourceText("test.yaml", text)), "test", context, connections, lab, store);
            place.getChildren().setAll(bar.node());
        });
    }

    private static final String WHOLE = """
            - id: n
              type: integer
              points: 1
              answer: {compute: "15"}
              misconceptions:
              - {id: all, compute: "25", credit: 0, feedback: "Those are all.", show: {step: 3, site: mask}}
              tests: [{answer: "15", score: 1}]
            """;

    private static void answer(FxRobot robot, String text) {
        robot.interact(
                () -> robot.lookup("#answer").queryAs(TextInputControl.class).setText(text));
        press(robot, "check");
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    /// Everything that the card says.
    private static String said(FxRobot robot) {
        Pane card = robot.lookup("#verdict").queryAs(Pane.class);
        return robot.from(card).lookup((Node n) -> n instanceof Text t && t.isVisible()).queryAllAs(Text.class).stream()
                .map(Text::getText)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }

    @Test
    void aRightAnswerSolvesTheQuestion(FxRobot robot) {
        open(robot, WHOLE);
        assertThat(bar.score().get()).isEqualTo(new Score(0, 0, 1));
        answer(robot, "15");
        assertThat(said(robot)).contains("Right");
        assertThat(bar.score().get()).isEqualTo(new Score(1, 1, 1));
        assertThat(store.solved("test")).isEqualTo(1);
    }

    @Test
    void anExpectedMistakeIsExplainedAndShown(FxRobot robot) {
        open(robot, WHOLE);
        answer(robot, "25");
        assertThat(said(robot)).contains("Not yet").contains("Those are all.");
        robot.clickOn("#show-me-where");
        assertThat(model.stepProperty().get()).isEqualTo(2);
        assertThat(selection.litProperty().get()).isEqualTo("mask");
    }

    @Test
    void whatCannotBeReadCostsNoTry(FxRobot robot) {
        open(robot, WHOLE);
        answer(robot, "1,5e");
        assertThat(said(robot)).contains("cannot be read").contains("not counted");
        assertThat(store.attempts("test")).isEmpty();
        assertThat(bar.score().get()).isEqualTo(new Score(0, 0, 1));
    }

    @Test
    void nothingIsNotGraded(FxRobot robot) {
        open(robot, WHOLE);
        answer(robot, "  ");
        assertThat(said(robot)).contains("nothing to check");
        assertThat(store.attempts("test")).isEmpty();
    }

    @Test
    void howANumberIsReadStandsBelowIt(FxRobot robot) {
        open(robot, WHOLE);
        robot.clickOn("#answer").write("30/2");
        assertThat(robot.lookup(".answer-preview").queryAs(Label.class).getText())
                .isEqualTo("read as 15");
    }

    @Test
    void controlEnterChecks(FxRobot robot) {
        open(robot, WHOLE);
        robot.clickOn("#answer").write("15").push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(bar.score().get().solved()).isEqualTo(1);
    }

    @Test
    void hintsComeInOrderAndTheSolutionAfterATry(FxRobot robot) {
        open(robot, WHOLE);
        press(robot, "hint");
        assertThat(said(robot)).contains("Count.");
        press(robot, "hint");
        assertThat(said(robot)).contains("Try once first").doesNotContain("again");
        press(robot, "solution");
        assertThat(said(robot)).doesNotContain("15");
        answer(robot, "3");
        press(robot, "hint");
        press(robot, "solution");
        assertThat(said(robot)).contains("Count again.").contains("15");
    }

    @Test
    void eachWrongCellIsMarked(FxRobot robot) {
        open(robot, """
                - id: v
                  type: vector
                  points: 1
                  credit: per_cell
                  answer: {compute: "[1, 2, 3]"}
                  tests: [{answer: "1 2 3", score: 1}]
                """);
        List<TextField> cells = cells(robot);
        robot.clickOn(cells.getFirst()).write("1 5 3");
        press(robot, "check");
        assertThat(cells(robot).stream()
                        .map(cell -> cell.getPseudoClassStates().contains(WRONG))
                        .toList())
                .startsWith(false, true, false);
        assertThat(said(robot)).contains("Partly");
    }

    @Test
    void aRowGrowsAndTakesPastedNumbers(FxRobot robot) {
        open(robot, """
                - id: v
                  type: vector
                  points: 1
                  answer: {compute: "[1, 2, 3, 4, 5]"}
                  tests: [{answer: "1 2 3 4 5", score: 1}]
                """);
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("[1, 2, 3, 4, 5]");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.clickOn(cells(robot).getFirst()).push(KeyCode.SHORTCUT, KeyCode.V);
        press(robot, "check");
        assertThat(bar.score().get().solved()).isEqualTo(1);
    }

    private static List<TextField> cells(FxRobot robot) {
        return List.copyOf(robot.lookup(".answer-cell").queryAllAs(TextField.class));
    }

    @Test
    void aMaskIsPaintedByKeyboard(FxRobot robot) {
        open(robot, """
                - id: m
                  type: mask
                  size: [2, 2]
                  paint: blocked
                  points: 1
                  credit: exact
                  answer: {compute: "causal_blocked(2)"}
                  tests: [{answer: "01/00", score: 1}]
                """);
        robot.interact(bar::focus);
        robot.type(KeyCode.RIGHT, KeyCode.SPACE);
        press(robot, "check");
        assertThat(bar.score().get().solved()).isEqualTo(1);
    }

    @Test
    void oneOptionIsChosenByItsWords(FxRobot robot) {
        open(robot, """
                - id: c
                  type: single_choice
                  points: 1
                  options:
                  - {id: yes_, text: "Rows sum to *one*", correct: true}
                  - {id: no_, text: "Columns do", feedback: "Look again."}
                  tests: [{answer: yes_, score: 1}]
                """);
        robot.clickOn("Columns ");
        press(robot, "check");
        assertThat(said(robot)).contains("Look again.");
        robot.clickOn("sum ");
        press(robot, "check");
        assertThat(bar.score().get().solved()).isEqualTo(1);
    }

    @Test
    void aGoalIsReachedInThePane(FxRobot robot) {
        open(robot, """
                - id: g
                  type: goal_state
                  pane: masks
                  points: 1
                  state: {mask: {grid: [4, 4]}}
                  goals: [{id: open, expr: "site('leak')[0, 3] > 0", points: 1, feedback: "Not open yet."}]
                  witness: {mask: "1001/1100/1110/1111"}
                  tests: [{answer: {mask: "1001/1100/1110/1111"}, score: 1}]
                """);
        robot.interact(() -> model.change("test", s -> s.withText("mask", "1000/1100/1110/1111")));
        press(robot, "check");
        assertThat(said(robot)).contains("Not open yet.");
        robot.interact(() -> model.change("test", s -> s.withText("mask", "1001/1100/1110/1111")));
        press(robot, "check");
        assertThat(bar.score().get().solved()).isEqualTo(1);
    }

    @Test
    void tokensStandOnChipsAsTheyAreGraded(FxRobot robot) {
        open(robot, """
                - id: t
                  type: token_sequence
                  points: 1
                  answer: [aa, ab]
                  tests: [{answer: "aa ab", score: 1}]
                """);
        robot.clickOn("#answer").write("aa ab");
        assertThat(robot.lookup(".chip").queryAll()).hasSize(2);
        press(robot, "check");
        assertThat(bar.score().get().solved()).isEqualTo(1);
    }

    @Test
    void whatWasAnsweredStandsThereAgain(FxRobot robot) {
        open(robot, WHOLE);
        answer(robot, "25");
        open(robot, WHOLE);
        assertThat(robot.lookup("#answer").queryAs(TextField.class).getText()).isEqualTo("25");
    }

    @Test
    void everyPartIsAQuestionOfItsOwn(FxRobot robot) {
        open(robot, WHOLE + WHOLE.replace("id: n", "id: other"));
        assertThat(bar.score().get().all()).isEqualTo(2);
        assertThat(robot.lookup("#exercise-count").queryAs(Label.class).getText())
                .isEqualTo("EXERCISE 1A / 1");
        answer(robot, "15");
        press(robot, "next-exercise");
        assertThat(robot.lookup("#exercise-count").queryAs(Label.class).getText())
                .isEqualTo("EXERCISE 1B / 1");
        answer(robot, "15");
        assertThat(bar.score().get().solved()).isEqualTo(2);
        assertThat(store.solved("test")).isEqualTo(2);
    }
}
