package loupe.workbench.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import loupe.workbench.lesson.ExerciseBar.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ChoiceEditorTest {

    private static final String ONE = """
            - id: one
              type: single_choice
              points: 1
              options:
              - {id: columns, text: "Columns sum to one", feedback: "Look along a row."}
              - {id: rows, text: "Rows sum to *one*", correct: true}
              - {id: neither, text: "Neither"}
              tests: [{answer: rows, score: 1}]
            """;
    private static final String SEVERAL = """
            - id: several
              type: multiple_choice
              points: 1
              credit: all_or_nothing
              options:
              - {id: left, text: "left words", correct: true}
              - {id: itself, text: "the word itself", correct: true}
              - {id: ahead, text: "words ahead", feedback: "Those are not written yet."}
              tests: [{answer: [left, itself], score: 1}]
            """;

    private OpenBar bar;

    @Start
    void show(Stage stage) {
        bar = new OpenBar(stage);
    }

    @Test
    void oneOptionIsChosenByKeyboardAlone(FxRobot robot) {
        bar.open(robot, ONE);
        bar.focus(robot);
        robot.type(KeyCode.DOWN).type(KeyCode.SPACE);
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Right");
        assertThat(bar.score()).isEqualTo(new Score(1, 1, 1));
    }

    @Test
    void theWrongOptionIsExplained(FxRobot robot) {
        bar.open(robot, ONE);
        bar.focus(robot);
        robot.type(KeyCode.SPACE);
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Not yet").contains("Look along a row.");
    }

    @Test
    void arrowKeysGoOnAndBackAndTheOptionIsReadWithoutMarks(FxRobot robot) {
        bar.open(robot, ONE);
        bar.focus(robot);
        robot.type(KeyCode.DOWN, 2).type(KeyCode.UP).type(KeyCode.SPACE);
        assertThat(robot.lookup((RadioButton b) -> b.isSelected())
                        .queryAs(RadioButton.class)
                        .getAccessibleText())
                .isEqualTo("Rows sum to one");
    }

    @Test
    void nothingChosenIsNothingToCheck(FxRobot robot) {
        bar.open(robot, ONE);
        bar.focus(robot);
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("nothing to check");
        assertThat(bar.score()).isEqualTo(new Score(0, 0, 1));
    }

    @Test
    void afterAClickOnTheWordsTheKeyboardIsThere(FxRobot robot) {
        bar.open(robot, ONE);
        robot.clickOn("Rows ");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Right");
    }

    @Test
    void severalOptionsAreChosenByKeyboardAlone(FxRobot robot) {
        bar.open(robot, SEVERAL);
        bar.focus(robot);
        robot.type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.SPACE);
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Right");
        assertThat(bar.score()).isEqualTo(new Score(1, 1, 1));
    }

    @Test
    void aChosenOptionThatIsWrongIsExplained(FxRobot robot) {
        bar.open(robot, SEVERAL);
        bar.focus(robot);
        robot.type(KeyCode.SPACE, KeyCode.TAB, KeyCode.SPACE, KeyCode.TAB, KeyCode.SPACE);
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Not yet").contains("Those are not written yet.");
        robot.type(KeyCode.SPACE);
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Right");
    }

    @Test
    void theChoiceStandsThereAgain(FxRobot robot) {
        bar.open(robot, SEVERAL);
        robot.clickOn("left ").clickOn("ahead");
        bar.press(robot, "check");
        bar.open(robot, SEVERAL);
        List<Boolean> chosen = robot.lookup(".check-box").queryAllAs(CheckBox.class).stream()
                .map(CheckBox::isSelected)
                .toList();
        assertThat(chosen).containsExactly(true, false, true);
    }
}
