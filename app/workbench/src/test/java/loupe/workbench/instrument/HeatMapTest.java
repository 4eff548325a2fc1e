package loupe.workbench.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import loupe.course.experiment.Edit;
import loupe.engine.pass.Trace;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HeatMapTest {

    private static final String SITE = "blocks.1.attn.pattern";

    private final Trace trace = Passes.encoder();
    private final List<Edit> edits = new ArrayList<>();
    private Easel easel;
    private HeatMap map;

    @Start
    void show(Stage stage) {
        easel = Easel.of(Look.LIGHT);
        map = new HeatMap(easel, SITE).at("head", 2).onEdit(edits::add);
        map.show(trace);
        Scene scene = new Scene(new StackPane(map), 700, 500);
        Stylesheets.dress(scene, Appearance.of(Look.LIGHT));
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void hoveringShowsTheCell(FxRobot robot) {
        robot.moveTo(at(6, 5));
        assertThat(easel.selection().shownProperty().get()).isEqualTo(Gallery.cell(SITE, 2, 6, 5));
    }

    @Test
    void aClickLocksAndEscLetsGo(FxRobot robot) {
        robot.clickOn(at(6, 5));
        robot.moveTo(at(0, 0));
        assertThat(easel.selection().shownProperty().get()).isEqualTo(Gallery.cell(SITE, 2, 6, 5));
        robot.type(KeyCode.ESCAPE);
        assertThat(easel.selection().lockedProperty().get()).isNull();
    }

    @Test
    void arrowKeysMoveACursorThatIsReadAloud(FxRobot robot) {
        robot.interact(() -> map.picture().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(easel.selection().hoveredProperty().get()).isEqualTo(Gallery.cell(SITE, 2, 1, 2));
        assertThat(map.picture().getAccessibleText()).startsWith("she → swam: 0.");
        robot.type(KeyCode.END);
        assertThat(easel.selection().hoveredProperty().get()).isEqualTo(Gallery.cell(SITE, 2, 1, 6));
        robot.type(KeyCode.HOME);
        assertThat(easel.selection().hoveredProperty().get()).isEqualTo(Gallery.cell(SITE, 2, 1, 0));
    }

    @Test
    void enterTypesANumberIntoTheCell(FxRobot robot) {
        robot.interact(() -> map.picture().requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.ENTER);
        robot.write("0.75").type(KeyCode.ENTER);
        assertThat(edits).containsExactly(new Edit(SITE, new int[] {2, 0, 1}, 0.75f));
    }

    @Test
    void aTextThatIsNoNumberSaysWhyAndChangesNothing(FxRobot robot) {
        Point2D middle = inside(3, 3);
        robot.interact(() -> Clicks.twice(map.picture(), middle.getX(), middle.getY()));
        robot.write("1,5").type(KeyCode.ENTER);
        assertThat(robot.lookup(".cell-field-reason").queryLabeled().getText())
                .isEqualTo("Write the number with a point: 1.5.");
        robot.type(KeyCode.ESCAPE);
        assertThat(edits).isEmpty();
    }

    @Test
    void tShowsTheTableAndBack(FxRobot robot) {
        robot.interact(() -> map.picture().requestFocus());
        robot.type(KeyCode.T);
        assertThat(map.table().isVisible()).isTrue();
        assertThat(robot.lookup(".table-view").queryTableView().getItems()).hasSize(7);
        robot.interact(map::toggleTable);
        assertThat(map.picture().isVisible()).isTrue();
    }

    @Test
    void aSiteThatIsMissingIsSaidInASentence(FxRobot robot) {
        robot.interact(() -> map.slice(Slice.of("blocks.9.attn.pattern")));
        assertThat(robot.lookup(".state-sentence").queryLabeled().getText())
                .contains("blocks.9.attn.pattern")
                .endsWith(".");
    }

    @Test
    void theSummarySaysWhatTheMapHolds() {
        assertThat(map.summary()).startsWith(SITE + " [head 2, query 7, key 7]. Largest: ");
    }

    private Point2D at(int row, int column) {
        return map.picture().localToScreen(inside(row, column));
    }

    private Point2D inside(int row, int column) {
        Grid grid = ((MapPicture) map.picture()).grid();
        return new Point2D(
                grid.left() + grid.x(column) + grid.cellWidth() / 2, grid.top() + grid.y(row) + grid.cellHeight() / 2);
    }
}
