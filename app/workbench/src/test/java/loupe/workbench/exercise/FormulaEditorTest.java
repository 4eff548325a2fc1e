package loupe.workbench.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import loupe.workbench.lesson.ExerciseBar.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FormulaEditorTest {

    private static final String COUNT = """
            - id: count
              type: expression
              points: 1
              answer: {expr: "r*(d+k)"}
              variables: {d: {int: [2, 4096]}, k: {int: [2, 4096]}, r: {int: [1, 64]}}
              misconceptions:
              - {id: square, expr: "2*r*d", credit: 0.5, feedback: "True only where d = k."}
              tests: [{answer: "r*d + k*r", score: 1}]
            """;

    private OpenBar bar;

    @Start
    void show(Stage stage) {
        bar = new OpenBar(stage);
    }

    @Test
    void anyFormOfTheFormulaIsRight(FxRobot robot) {
        bar.open(robot, COUNT);
        bar.focus(robot);
        robot.write("r d + k*r");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Right");
        assertThat(bar.score()).isEqualTo(new Score(1, 1, 1));
    }

    @Test
    void anExpectedMistakeIsExplained(FxRobot robot) {
        bar.open(robot, COUNT);
        bar.focus(robot);
        robot.write("2r*d");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Partly").contains("True only where d = k.");
    }

    @Test
    void whatCannotBeReadIsSaidWhileTypingAndCostsNoTry(FxRobot robot) {
        bar.open(robot, COUNT);
        bar.focus(robot);
        robot.write("r*(d+");
        assertThat(preview(robot)).isNotBlank().doesNotContain("a formula in");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("cannot be read").contains("not counted");
        assertThat(bar.score()).isEqualTo(new Score(0, 0, 1));
    }

    @Test
    void anUnknownLetterIsSaidWhileTyping(FxRobot robot) {
        bar.open(robot, COUNT);
        bar.focus(robot);
        robot.write("x*(d+k)");
        assertThat(preview(robot)).contains("x").contains("d, k, r");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("cannot be read").contains("not counted");
    }

    @Test
    void theFormulaStandsThereAgain(FxRobot robot) {
        bar.open(robot, COUNT);
        bar.focus(robot);
        robot.write("r*d");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Not yet");
        bar.open(robot, COUNT);
        assertThat(robot.lookup("#answer").queryAs(TextField.class).getText()).isEqualTo("r*d");
    }

    private static String preview(FxRobot robot) {
        return robot.lookup(".answer-preview").queryAs(Label.class).getText();
    }
}
