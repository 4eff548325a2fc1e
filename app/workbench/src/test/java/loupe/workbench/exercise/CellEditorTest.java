package loupe.workbench.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import loupe.workbench.lesson.ExerciseBar.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CellEditorTest {

    private static final String PRODUCT = """
            - id: product
              type: matrix
              points: 1
              credit: per_cell
              answer: {compute: "[[1, 2], [3, 4]]"}
              misconceptions:
              - {id: turned, value: [[1, 3], [2, 4]], credit: 0.25, feedback: "Rows and columns changed places."}
              tests: [{answer: "1 2; 3 4", score: 1}]
            """;

    private OpenBar bar;

    @Start
    void show(Stage stage) {
        bar = new OpenBar(stage);
    }

    @Test
    void aMatrixIsTypedByKeyboardAlone(FxRobot robot) {
        bar.open(robot, PRODUCT);
        bar.focus(robot);
        robot.write("1 2 3 8/2");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Right");
        assertThat(bar.score()).isEqualTo(new Score(1, 1, 1));
    }

    @Test
    void anExpectedMistakeIsExplained(FxRobot robot) {
        bar.open(robot, PRODUCT);
        bar.focus(robot);
        robot.write("1").type(KeyCode.DOWN).write("2").type(KeyCode.UP).type(KeyCode.RIGHT, 2);
        robot.write("3").type(KeyCode.DOWN).write("4");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Rows and columns changed places.");
    }

    @Test
    void anEmptyMatrixIsNothingToCheck(FxRobot robot) {
        bar.open(robot, PRODUCT);
        bar.focus(robot);
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("nothing to check");
        assertThat(bar.score()).isEqualTo(new Score(0, 0, 1));
    }

    @Test
    void anEmptyCellCostsNoTry(FxRobot robot) {
        bar.open(robot, PRODUCT);
        bar.focus(robot);
        robot.write("1 2 3");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("cannot be read").contains("not counted");
        assertThat(bar.score()).isEqualTo(new Score(0, 0, 1));
    }

    @Test
    void pastedRowsFillTheMatrix(FxRobot robot) {
        bar.open(robot, PRODUCT);
        bar.focus(robot);
        paste(robot, "1\t2\n3\t4\n");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Right");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\t2\r\n3\t4\r\n",
                "1,2\n3,4",
                "1;2\n3;4\n",
                "1 2; 3 4",
                "1 2;\n3 4;",
                "1 2\n3 4",
                "[[1, 2], [3, 4]]",
                "1.0\t2\n\n 3 \t8/2"
            })
    void tablesOfAllWritingsFillTheMatrix(String pasted, FxRobot robot) {
        bar.open(robot, PRODUCT);
        bar.focus(robot);
        paste(robot, pasted);
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Right");
    }

    @Test
    void anEmptyCellOfASpreadsheetStaysEmpty(FxRobot robot) {
        bar.open(robot, PRODUCT);
        bar.focus(robot);
        paste(robot, "\t2\n3\t\n");
        assertThat(cells(robot)).containsExactly("", "2", "3", "");
    }

    @Test
    void aPastedWordStandsInItsCellAndIsSaidToBeNoNumber(FxRobot robot) {
        bar.open(robot, PRODUCT);
        bar.focus(robot);
        paste(robot, "1\t2\n3\tfour");
        assertThat(cells(robot)).containsExactly("1", "2", "3", "four");
        assertThat(robot.lookup(".answer-preview").queryAs(Label.class).getStyleClass())
                .contains("unreadable");
    }

    @Test
    void aTableIsPastedFromTheCellInFocusOn(FxRobot robot) {
        bar.open(robot, PRODUCT);
        bar.focus(robot);
        robot.type(KeyCode.DOWN);
        paste(robot, "3\t4");
        assertThat(cells(robot)).containsExactly("", "", "3", "4");
    }

    @Test
    void aColumnOfASpreadsheetIsARowOfNumbers(FxRobot robot) {
        bar.open(robot, """
                - id: v
                  type: vector
                  points: 1
                  answer: {compute: "[1, 2, 3, 4]"}
                  tests: [{answer: "1 2 3 4", score: 1}]
                """);
        bar.focus(robot);
        paste(robot, "1\n2\n3\n4\n");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Right");
    }

    @Test
    void pastedRowsThatDoNotFitAreNotCutSilently(FxRobot robot) {
        bar.open(robot, PRODUCT);
        bar.focus(robot);
        paste(robot, "1 2 9\n3 4 9\n9 9 9");
        assertThat(preview(robot)).contains("3 rows of 3").contains("2 rows of 2");
        assertThat(cells(robot)).containsOnly("");
    }

    @Test
    void theCellsStandThereAgain(FxRobot robot) {
        bar.open(robot, PRODUCT);
        bar.focus(robot);
        robot.write("1 2 4 3");
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Partly");
        bar.open(robot, PRODUCT);
        assertThat(cells(robot)).containsExactly("1", "2", "4", "3");
    }

    private void paste(FxRobot robot, String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
    }

    private static List<String> cells(FxRobot robot) {
        return robot.lookup(".answer-cell").queryAllAs(TextField.class).stream()
                .map(TextField::getText)
                .toList();
    }

    private static String preview(FxRobot robot) {
        return robot.lookup(".answer-preview").queryAs(Label.class).getText();
    }
}
