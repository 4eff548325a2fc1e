package loupe.workbench.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import loupe.workbench.lesson.ExerciseBar.Score;
import loupe.workbench.text.SafeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MatchEditorTest {

    private static final String MODELS = """
            - id: models
              type: matching
              points: 1
              credit: per_pair
              left: [{id: bert, text: "BERT"}, {id: gpt, text: "GPT-2"}, {id: t5, text: "T5"}]
              right: [{id: enc, text: "encoder"}, {id: dec, text: "decoder"}, {id: both, text: "both of them"}]
              answer: {bert: enc, gpt: dec, t5: both}
              misconceptions:
              - {id: swapped, value: [dec, enc, both], credit: 0, feedback: "Which of the two writes on?"}
              tests: [{answer: {bert: enc, gpt: dec, t5: both}, score: 1}]
            """;

    private OpenBar bar;

    @Start
    void show(Stage stage) {
        bar = new OpenBar(stage);
    }

    @Test
    void everyPartnerIsChosenByKeyboardAlone(FxRobot robot) {
        bar.open(robot, MODELS);
        chooseByKeyboard(robot, 1, 2, 3);
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Right");
        assertThat(bar.score()).isEqualTo(new Score(1, 1, 1));
    }

    @Test
    void anExpectedMistakeIsExplained(FxRobot robot) {
        bar.open(robot, MODELS);
        chooseByKeyboard(robot, 2, 1, 3);
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("Not yet").contains("Which of the two writes on?");
    }

    @Test
    void aPartnerIsChosenWithTheMouse(FxRobot robot) {
        bar.open(robot, MODELS);
        List<ComboBox<?>> boxes = boxes(robot);
        choose(robot, boxes.get(0), "encoder");
        choose(robot, boxes.get(1), "decoder");
        choose(robot, boxes.get(2), "decoder");
        bar.press(robot, "check");
        assertThat(bar.said(robot)).contains("Partly");
        assertThat(marked(robot, "wrong")).containsExactly(false, false, true);
        choose(robot, boxes.get(2), "both of them");
        assertThat(marked(robot, "wrong")).containsOnly(false);
        bar.press(robot, "check");
        assertThat(bar.said(robot)).contains("Right");
    }

    @Test
    void aPartnerIsDraggedToItsPlaceAndThePlaceShowsIt(FxRobot robot) {
        bar.open(robot, MODELS);
        List<ComboBox<?>> boxes = boxes(robot);
        robot.drag(partner(robot, "decoder"), MouseButton.PRIMARY);
        robot.moveTo("GPT-2");
        assertThat(marked(robot, "drop-here")).containsExactly(false, true, false);
        robot.moveTo(boxes.get(0));
        assertThat(marked(robot, "drop-here")).containsExactly(true, false, false);
        robot.drop();
        assertThat(marked(robot, "drop-here")).containsOnly(false);
        assertThat(boxes.stream().<Object>map(ComboBox::getValue)).containsExactly("decoder", null, null);
    }

    @Test
    void aPartnerThatIsDroppedElsewhereGoesNowhere(FxRobot robot) {
        bar.open(robot, MODELS);
        robot.drag(partner(robot, "decoder"), MouseButton.PRIMARY).dropTo("#check");
        assertThat(boxes(robot).stream().<Object>map(ComboBox::getValue)).containsOnlyNulls();
    }

    @Test
    void whatHasNoPartnerYetIsSaidAndCostsNoTry(FxRobot robot) {
        bar.open(robot, MODELS);
        chooseByKeyboard(robot, 1, 2, 0);
        bar.checkByKeyboard(robot);
        assertThat(bar.said(robot)).contains("T5 has no partner yet").contains("not counted");
        assertThat(bar.score()).isEqualTo(new Score(0, 0, 1));
    }

    @Test
    void thePairsStandThereAgain(FxRobot robot) {
        bar.open(robot, MODELS);
        chooseByKeyboard(robot, 3, 2, 1);
        bar.checkByKeyboard(robot);
        bar.open(robot, MODELS);
        assertThat(boxes(robot).stream().<Object>map(ComboBox::getValue))
                .containsExactly("both of them", "decoder", "encoder");
    }

    /// Down as often as given in each list; 0 leaves it.
    private void chooseByKeyboard(FxRobot robot, int... downs) {
        bar.focus(robot);
        for (int down : downs) {
            robot.type(KeyCode.DOWN, down).type(KeyCode.TAB);
        }
    }

    private static void choose(FxRobot robot, ComboBox<?> box, String partner) {
        robot.clickOn(box);
        robot.clickOn(robot.from(robot.lookup(".combo-box-popup").queryAll())
                .lookup((ListCell<?> cell) -> cell.getScene() != box.getScene()
                        && cell.getScene().getWindow().isShowing()
                        && partner.equals(cell.getItem()))
                .<ListCell<?>>query());
    }

    private static Node partner(FxRobot robot, String text) {
        return robot.lookup((Node n) -> n instanceof SafeText chip
                        && chip.getStyleClass().contains("partner")
                        && chip.getText().equals(text))
                .query();
    }

    private static List<ComboBox<?>> boxes(FxRobot robot) {
        return robot.lookup(".combo-box").queryAllAs(ComboBox.class).stream()
                .<ComboBox<?>>map(box -> box)
                .toList();
    }

    private static List<Boolean> marked(FxRobot robot, String mark) {
        return boxes(robot).stream()
                .map(box -> box.getPseudoClassStates().contains(PseudoClass.getPseudoClass(mark)))
                .toList();
    }
}
