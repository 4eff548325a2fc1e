package loupe.workbench.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import loupe.course.progress.Attempt;
import loupe.workbench.lesson.ExerciseBar.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class QuestionBarTest {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private OpenBar bar;

    @Start
    void show(Stage stage) {
        bar = new OpenBar(stage);
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

    private void answer(FxRobot robot, String text) {
        robot.interact(
                () -> robot.lookup("#answer").queryAs(TextInputControl.class).setText(text));
        bar.press(robot, "check");
    }

    @Test
    void aRightAnswerSolvesTheQuestion(FxRobot robot) {
        bar.open(robot, WHOLE);
        assertThat(bar.score()).isEqualTo(new Score(0, 0, 1));
        answer(robot, "15");
        assertThat(bar.said(robot)).contains("Right");
        assertThat(bar.score()).isEqualTo(new Score(1, 1, 1));
        assertThat(bar.store().solved("test")).isEqualTo(1);
    }

    @Test
    void anExpectedMistakeIsExplainedAndShown(FxRobot robot) {
        bar.open(robot, WHOLE);
        answer(robot, "25");
        assertThat(bar.said(robot)).contains("Not yet").contains("Those are all.");
        robot.clickOn("#show-me-where");
        assertThat(bar.model().stepProperty().get()).isEqualTo(2);
        assertThat(bar.selection().litProperty().get()).isEqualTo("mask");
    }

    @Test
    void whatCannotBeReadCostsNoTry(FxRobot robot) {
        bar.open(robot, WHOLE);
        answer(robot, "1,5e");
        assertThat(bar.said(robot)).contains("cannot be read").contains("not counted");
        assertThat(bar.store().attempts("test")).isEmpty();
        assertThat(bar.score()).isEqualTo(new Score(0, 0, 1));
    }

    @Test
    void nothingIsNotGraded(FxRobot robot) {
        bar.open(robot, WHOLE);
        answer(robot, "  ");
        assertThat(bar.said(robot)).contains("nothing to check");
        assertThat(bar.store().attempts("test")).isEmpty();
    }

    @Test
    void howANumberIsReadStandsBelowIt(FxRobot robot) {
        bar.open(robot, WHOLE);
        robot.clickOn("#answer").write("30/2");
        assertThat(robot.lookup(".answer-preview").queryAs(Label.class).getText())
                .isEqualTo("read as 15");
    }

    @Test
    void controlEnterChecks(FxRobot robot) {
        bar.open(robot, WHOLE);
        robot.clickOn("#answer").write("15").push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(bar.score().solved()).isEqualTo(1);
    }

    @Test
    void hintsComeInOrderAndTheSolutionAfterATry(FxRobot robot) {
        bar.open(robot, WHOLE);
        bar.press(robot, "hint");
        assertThat(bar.said(robot)).contains("Count.");
        bar.press(robot, "hint");
        assertThat(bar.said(robot)).contains("Try once first").doesNotContain("again");
        bar.press(robot, "solution");
        assertThat(bar.said(robot)).doesNotContain("15");
        answer(robot, "3");
        bar.press(robot, "hint");
        bar.press(robot, "solution");
        assertThat(bar.said(robot)).contains("Count again.").contains("15");
    }

    @Test
    void takenHintsAreKept(FxRobot robot) {
        bar.open(robot, WHOLE);
        bar.press(robot, "hint");
        assertThat(bar.store().hints("test", "one")).isEqualTo(1);
        bar.open(robot, WHOLE);
        bar.press(robot, "hint");
        answer(robot, "3");
        bar.press(robot, "hint");
        assertThat(bar.store().hints("test", "one")).isEqualTo(2);
    }

    @Test
    void theSolutionOpensByItselfAfterTheLastTry(FxRobot robot) {
        bar.open(robot, WHOLE + "  attempts: {max: 2, penalty: 0}\n");
        answer(robot, "3");
        bar.press(robot, "solution");
        assertThat(bar.said(robot))
                .contains("after the last try; there is 1 left")
                .doesNotContain("15");
        answer(robot, "4");
        assertThat(bar.said(robot)).contains("used up").contains("Solution 15");
        answer(robot, "15");
        assertThat(bar.said(robot)).contains("used up");
        assertThat(bar.store().attempts("test")).hasSize(2);
    }

    @Test
    void otherNumbersAreAFreshQuestionWithTriesOfItsOwn(FxRobot robot) {
        bar.open(robot, """
                - id: n
                  type: integer
                  points: 1
                  answer: {compute: "k + 1"}
                  attempts: {max: 1, penalty: 0}
                  tests: [{answer: "3", score: 1}]
                """, "params: {k: {choice: [2, 5], seed_value: 2}, deploy: [0, 1]}");
        answer(robot, "9");
        assertThat(bar.said(robot)).contains("used up");
        bar.press(robot, "other-numbers");
        assertThat(robot.lookup("#answer").queryAs(TextField.class).getText()).isEmpty();
        answer(robot, "6");
        assertThat(bar.said(robot)).contains("Right");
        assertThat(bar.score()).isEqualTo(new Score(1, 1, 1));
        assertThat(bar.store().solved("test")).isEqualTo(1);
        assertThat(bar.store().attempts("test")).extracting(Attempt::exercise).containsExactly("one", "one#1");
        bar.press(robot, "other-numbers");
        assertThat(robot.lookup("#answer").queryAs(TextField.class).getText()).isEqualTo("9");
    }

    @Test
    void eachWrongCellIsMarked(FxRobot robot) {
        bar.open(robot, """
                - id: v
                  type: vector
                  points: 1
                  credit: per_cell
                  answer: {compute: "[1, 2, 3]"}
                  tests: [{answer: "1 2 3", score: 1}]
                """);
        List<TextField> cells = cells(robot);
        robot.clickOn(cells.getFirst()).write("1 5 3");
        bar.press(robot, "check");
        assertThat(cells(robot).stream()
                        .map(cell -> cell.getPseudoClassStates().contains(WRONG))
                        .toList())
                .startsWith(false, true, false);
        assertThat(bar.said(robot)).contains("Partly");
    }

    @Test
    void aRowGrowsAndTakesPastedNumbers(FxRobot robot) {
        bar.open(robot, """
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
        bar.press(robot, "check");
        assertThat(bar.score().solved()).isEqualTo(1);
    }

    private static List<TextField> cells(FxRobot robot) {
        return List.copyOf(robot.lookup(".answer-cell").queryAllAs(TextField.class));
    }

    @Test
    void aMaskIsPaintedByKeyboard(FxRobot robot) {
        bar.open(robot, """
                - id: m
                  type: mask
                  size: [2, 2]
                  paint: blocked
                  points: 1
                  credit: exact
                  answer: {compute: "causal_blocked(2)"}
                  tests: [{answer: "01/00", score: 1}]
                """);
        bar.focus(robot);
        robot.type(KeyCode.RIGHT, KeyCode.SPACE);
        bar.press(robot, "check");
        assertThat(bar.score().solved()).isEqualTo(1);
    }

    @Test
    void oneOptionIsChosenByItsWords(FxRobot robot) {
        bar.open(robot, """
                - id: c
                  type: single_choice
                  points: 1
                  options:
                  - {id: yes_, text: "Rows sum to *one*", correct: true}
                  - {id: no_, text: "Columns do", feedback: "Look again."}
                  tests: [{answer: yes_, score: 1}]
                """);
        robot.clickOn("Columns ");
        bar.press(robot, "check");
        assertThat(bar.said(robot)).contains("Look again.");
        robot.clickOn("sum ");
        bar.press(robot, "check");
        assertThat(bar.score().solved()).isEqualTo(1);
    }

    @Test
    void aGoalIsReachedInThePane(FxRobot robot) {
        bar.open(robot, """
                - id: g
                  type: goal_state
                  pane: masks
                  points: 1
                  state: {mask: {grid: [4, 4]}}
                  goals: [{id: open, expr: "site('leak')[0, 3] > 0", points: 1, feedback: "Not open yet."}]
                  witness: {mask: "1001/1100/1110/1111"}
                  tests: [{answer: {mask: "1001/1100/1110/1111"}, score: 1}]
                """);
        robot.interact(() -> bar.model().change("test", s -> s.withText("mask", "1000/1100/1110/1111")));
        bar.press(robot, "check");
        assertThat(bar.said(robot)).contains("Not open yet.");
        robot.interact(() -> bar.model().change("test", s -> s.withText("mask", "1001/1100/1110/1111")));
        bar.press(robot, "check");
        assertThat(bar.score().solved()).isEqualTo(1);
    }

    @Test
    void tokensStandOnChipsAsTheyAreGraded(FxRobot robot) {
        bar.open(robot, """
                - id: t
                  type: token_sequence
                  points: 1
                  answer: [aa, ab]
                  tests: [{answer: "aa ab", score: 1}]
                """);
        robot.clickOn("#answer").write("aa ab");
        assertThat(robot.lookup(".chip").queryAll()).hasSize(2);
        bar.press(robot, "check");
        assertThat(bar.score().solved()).isEqualTo(1);
    }

    @Test
    void whatWasAnsweredStandsThereAgain(FxRobot robot) {
        bar.open(robot, WHOLE);
        answer(robot, "25");
        bar.open(robot, WHOLE);
        assertThat(robot.lookup("#answer").queryAs(TextField.class).getText()).isEqualTo("25");
    }

    @Test
    void everyPartIsAQuestionOfItsOwn(FxRobot robot) {
        bar.open(robot, WHOLE + WHOLE.replace("id: n", "id: other"));
        assertThat(bar.score().all()).isEqualTo(2);
        assertThat(robot.lookup("#exercise-count").queryAs(Label.class).getText())
                .isEqualTo("EXERCISE 1A / 1");
        answer(robot, "15");
        bar.press(robot, "next-exercise");
        assertThat(robot.lookup("#exercise-count").queryAs(Label.class).getText())
                .isEqualTo("EXERCISE 1B / 1");
        answer(robot, "15");
        assertThat(bar.score().solved()).isEqualTo(2);
        assertThat(bar.store().solved("test")).isEqualTo(2);
    }
}
