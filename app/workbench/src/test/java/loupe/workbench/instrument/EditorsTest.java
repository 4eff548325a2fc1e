package loupe.workbench.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.Lab;
import loupe.engine.backend.ReferenceBackend;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.NoModels;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EditorsTest {

    private LessonModel model;
    private MatrixEditor matrix;
    private MaskPainter mask;

    @Start
    void show(Stage stage) {
        Experiment experiment = Experiments.find("masks").orElseThrow();
        Lab lab = new Lab(new ReferenceBackend(), new NoModels());
        model = new LessonModel(experiment, experiment.start(), lab, Runner.immediate());
        matrix = new MatrixEditor(model, "scores");
        mask = new MaskPainter(Easel.of(Look.LIGHT), model, "mask");
        VBox box = new VBox(8, matrix, mask);
        Scene scene = new Scene(box, 700, 700);
        Stylesheets.dress(scene, Appearance.of(Look.LIGHT));
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aNumberTakesEffectWhileItIsTyped(FxRobot robot) {
        robot.clickOn(matrix.field(0, 1)).write("2.5");
        assertThat(model.settings().grid("scores").get(0, 1)).isEqualTo(2.5f);
        assertThat(model.trace().get("scores").get(0, 1)).isEqualTo(2.5f);
    }

    @Test
    void anIllegalNumberIsMarkedAndChangesNothing(FxRobot robot) {
        float before = model.settings().grid("scores").get(0, 1);
        robot.clickOn(matrix.field(0, 1)).write("99999");
        assertThat(robot.lookup(".cell-field-reason").queryLabeled().getText()).contains("numbers from");
        robot.write("x");
        assertThat(robot.lookup(".cell-field-reason").queryLabeled().getText()).isNotEmpty();
        assertThat(model.settings().grid("scores").get(0, 1)).isNotEqualTo(99999f);
        robot.interact(() -> matrix.field(0, 1).setText(Float.toString(before)));
        assertThat(model.settings().grid("scores").get(0, 1)).isEqualTo(before);
    }

    @Test
    void arrowKeysAndEnterGoFromCellToCell(FxRobot robot) {
        robot.clickOn(matrix.field(0, 0)).type(KeyCode.ENTER);
        assertThat(matrix.field(1, 0).isFocused()).isTrue();
        robot.type(KeyCode.RIGHT);
        assertThat(matrix.field(1, 1).isFocused()).isTrue();
    }

    @Test
    void pastedCellsFillTheMatrixFromTheFocusedOneOn(FxRobot robot) {
        robot.interact(() -> matrix.paste(1, "1\t2\n3\t4"));
        assertThat(model.settings().grid("scores").get(0, 2)).isEqualTo(2);
        assertThat(model.settings().grid("scores").get(1, 1)).isEqualTo(3);
    }

    @Test
    void undoIsSeenInTheFields(FxRobot robot) {
        TextField field = matrix.field(2, 2);
        String before = field.getText();
        robot.clickOn(field).write("7");
        robot.interact(model::undo);
        assertThat(field.getText()).isEqualTo(before);
    }

    @Test
    void draggingPaintsAndIsOneStepForUndo(FxRobot robot) {
        robot.moveTo(on(0, 1)).press(MouseButton.PRIMARY);
        robot.moveTo(on(0, 2)).moveTo(on(0, 3)).release(MouseButton.PRIMARY);
        assertThat(List.of(cell(0, 1), cell(0, 2), cell(0, 3))).containsOnly(0f);
        robot.interact(model::undo);
        assertThat(List.of(cell(0, 1), cell(0, 2), cell(0, 3))).containsOnly(1f);
    }

    @Test
    void spaceTurnsACellOver(FxRobot robot) {
        robot.interact(() -> mask.picture().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.SPACE);
        assertThat(cell(1, 1)).isZero();
        assertThat(mask.summary()).isEqualTo("Mask: 15 of 16 cells are open.");
    }

    @Test
    void theCausalButtonBlocksTheFuture(FxRobot robot) {
        robot.clickOn("Causal");
        assertThat(cell(0, 1)).isZero();
        assertThat(cell(3, 0)).isOne();
        assertThat(model.trace().get("pattern").get(0, 1)).isZero();
    }

    private float cell(int row, int column) {
        return model.settings().grid("mask").get(row, column);
    }

    private Point2D on(int row, int column) {
        double[] middle = mask.middle(row, column);
        Node picture = mask.picture();
        return picture.localToScreen(middle[0], middle[1]);
    }
}
