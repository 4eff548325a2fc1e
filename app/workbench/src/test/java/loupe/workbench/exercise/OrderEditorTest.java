package loupe.workbench.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import loupe.workbench.lesson.ExerciseBar.Score;
import loupe.workbench.text.SafeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OrderEditorTest {

    private static final String STEPS = """
            - id: steps
              type: ordering
              points: 1
              credit: lcs
              items:
              - {id: scores, text: "scores"}
              - {id: mask, text: "mask"}
              - {id: softmax, text: "softmax"}
              - {id: mix, text: "values"}
              answer: [scores, mask, softmax, mix]
              misconceptions:
              - {id: late, before: [softmax, mask], credit: 0.5, feedback: "Rows no longer sum to 1."}
              tests: [{answer: [scores, mask, softmax, mix], score: 1}]
            """;
    private static final String CHOOSY = STEPS.replace(
            "  answer:",
            "  distractors: [{id: argmax, text: \"arg-max\", feedback: \"There is no arg-max.\"}]\n  answer:");

    private OpenBar bar;

    @Start
    void show(Stage stage) {
        bar = new OpenBar(stage);
    }

    @Test
    void theRightOrderIsMadeByKeyboardAlone(FxRobot robot) {
        bar.open(robot, STEPS);
        sortByKeyboard(robot, List.of("scores", "mask", "softmax", "values"));
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Right");
        assertThat(bar.score()).isEqualTo(new Score(1, 1, 1));
    }

    @Test
    void anExpectedMistakeIsExplained(FxRobot robot) {
        bar.open(robot, STEPS);
        sortByKeyboard(robot, List.of("scores", "softmax", "mask", "values"));
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Partly").contains("Rows no longer sum to 1.");
        assertThat(bar.score()).isEqualTo(new Score(0, 1, 1));
    }

    @Test
    void whatDoesNotBelongIsLeftOut(FxRobot robot) {
        bar.open(robot, CHOOSY);
        sortByKeyboard(robot, List.of("scores", "mask", "softmax", "values", "arg-max"));
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("There is no arg-max.");
        robot.type(KeyCode.TAB, 2).type(KeyCode.TAB, KeyCode.SPACE); // up, down, belongs
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Right").doesNotContain("arg-max");
    }

    @Test
    void theArrowButtonsKeepTheKeyboard(FxRobot robot) {
        bar.open(robot, STEPS);
        String first = rows(robot).getFirst();
        bar.focus(robot);
        robot.type(KeyCode.TAB, 2).type(KeyCode.SPACE).type(KeyCode.SPACE);
        assertThat(rows(robot).get(2)).isEqualTo(first);
        assertThat(robot.lookup((Button b) -> b.isFocused()).queryAll()).hasSize(1);
        bar.checkByKeyboard(robot);
        assertThat(bar.score().tried()).isEqualTo(1);
    }

    @Test
    void aRowThatWasClickedIsMovedByKeyboard(FxRobot robot) {
        bar.open(robot, STEPS);
        List<String> before = rows(robot);
        robot.clickOn(before.getLast()).push(KeyCode.ALT, KeyCode.UP);
        assertThat(rows(robot)).containsExactly(before.get(0), before.get(1), before.get(3), before.get(2));
    }

    @Test
    void aRowIsDraggedToItsPlace(FxRobot robot) {
        bar.open(robot, STEPS);
        List<String> before = rows(robot);
        robot.drag(before.getFirst(), MouseButton.PRIMARY).dropTo(before.getLast());
        assertThat(rows(robot)).containsExactly(before.get(1), before.get(2), before.get(3), before.get(0));
    }

    @Test
    void aLineShowsWhereADraggedRowWillDrop(FxRobot robot) {
        bar.open(robot, STEPS);
        List<String> before = rows(robot);
        robot.drag(before.get(1), MouseButton.PRIMARY).moveTo(before.get(3));
        assertThat(marked(robot, "drop-below")).containsExactly(false, false, false, true);
        robot.moveTo(before.get(0));
        assertThat(marked(robot, "drop-below")).containsOnly(false);
        assertThat(marked(robot, "drop-above")).containsExactly(true, false, false, false);
        robot.drop();
        assertThat(rows(robot)).containsExactly(before.get(1), before.get(0), before.get(2), before.get(3));
        assertThat(marked(robot, "drop-above")).containsOnly(false);
    }

    @Test
    void theFirstOrderIsNeverTheRightOne(FxRobot robot) {
        for (int i = 0; i < 30; i++) {
            bar.open(robot, """
                    - id: pair%d
                      type: ordering
                      points: 1
                      items: [{id: a, text: "a"}, {id: b, text: "b"}, {id: c, text: "c"}]
                      answer: [a, b, c]
                      accept_also: [[b, a, c]]
                      tests: [{answer: [a, b, c], score: 1}]
                    """.formatted(i));
            assertThat(rows(robot)).isNotIn(List.of("a", "b", "c"), List.of("b", "a", "c"));
        }
    }

    @Test
    void theOrderStandsThereAgain(FxRobot robot) {
        bar.open(robot, CHOOSY);
        sortByKeyboard(robot, List.of("values", "mask", "arg-max", "softmax", "scores"));
        bar.checkByKeyboard(robot);
        bar.open(robot, CHOOSY);
        assertThat(rows(robot)).containsExactly("values", "mask", "arg-max", "softmax", "scores");
    }

    /// Goes to each row with the arrow keys and moves it up with Alt.
    private void sortByKeyboard(FxRobot robot, List<String> wanted) {
        bar.focus(robot);
        for (int place = 0; place < wanted.size(); place++) {
            robot.type(KeyCode.UP, wanted.size());
            int at = rows(robot).indexOf(wanted.get(place));
            robot.type(KeyCode.DOWN, at);
            for (int i = at; i > place; i--) {
                robot.push(KeyCode.ALT, KeyCode.UP);
            }
        }
        assertThat(rows(robot)).isEqualTo(wanted);
    }

    private static List<Boolean> marked(FxRobot robot, String mark) {
        return robot.lookup(".order-row").queryAllAs(HBox.class).stream()
                .map(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass(mark)))
                .toList();
    }

    private static List<String> rows(FxRobot robot) {
        return robot.lookup(".order-row").queryAllAs(HBox.class).stream()
                .map(row -> ((SafeText) row.getChildren().getFirst()).getText())
                .toList();
    }
}
