package loupe.workbench.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
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
class BarsAndStripsTest {

    private final Trace trace = Passes.encoder();
    private final List<Cut> cuts = new ArrayList<>();
    private final List<String> picks = new ArrayList<>();
    private Easel easel;
    private ProbabilityBars bars;
    private TokenStrip strip;
    private HeadGrid heads;
    private AttentionArcs arcs;

    @Start
    void show(Stage stage) {
        easel = Easel.of(Look.LIGHT);
        bars = new ProbabilityBars(easel, "probs")
                .at("pos", 5)
                .top(8)
                .total()
                .cutAfter(4)
                .onCut(cuts::add);
        strip = new TokenStrip(easel, "blocks.1.resid_post", "pos").onPick((row, at) -> picks.add(row + "/" + at));
        heads = new HeadGrid(easel, "blocks.*.attn.pattern")
                .onPick(h -> picks.add("head " + h.head()))
                .onDouble(h -> picks.add("double " + h.head()));
        arcs = new AttentionArcs(easel, "blocks.1.attn.pattern").at("head", 2);
        List.of(bars, strip, heads, arcs).forEach(i -> i.show(trace));
        VBox box = new VBox(8, bars, strip, heads, arcs);
        Scene scene = new Scene(box, 700, 950);
        Stylesheets.dress(scene, Appearance.of(Look.LIGHT));
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theCutFollowsTheMouseAndTellsWhatIsKept(FxRobot robot) {
        robot.moveTo(on(bars.picture(), 100, 4 * row()));
        robot.press(MouseButton.PRIMARY)
                .moveTo(on(bars.picture(), 100, 6 * row()))
                .release(MouseButton.PRIMARY);
        assertThat(cuts.getLast().count()).isEqualTo(6);
        assertThat(cuts.getLast().mass()).isBetween(0.1, 0.9);
    }

    @Test
    void theCutMovesByKeyboardToo(FxRobot robot) {
        robot.interact(() -> bars.picture().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.DOWN).release(KeyCode.CONTROL);
        assertThat(cuts.getLast().count()).isEqualTo(5);
    }

    @Test
    void barsAreSortedAndTheRunningTotalGrows() {
        Plane plane = Plane.of(Slice.of("probs").at("pos", 5), trace);
        BarList list = BarList.of(plane, plane, 8);
        assertThat(list.values()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(list.totals()).isSorted();
        assertThat(list.totals()[7] + list.leftTotal()).isBetween(0.9999, 1.0001);
    }

    @Test
    void pointingAtABarPointsAtItsCell(FxRobot robot) {
        robot.moveTo(on(bars.picture(), 200, bars.middle(0)));
        Selection.Cell cell = easel.selection().hoveredProperty().get();
        assertThat(cell).isNotNull();
        assertThat(cell.site()).isEqualTo("probs");
        assertThat(cell.at().getFirst()).isEqualTo(5);
    }

    @Test
    void aClickOnATokenIsTold(FxRobot robot) {
        robot.clickOn(on(strip.picture(), 10, 10));
        assertThat(picks).containsExactly("0/0");
    }

    @Test
    void aClickChoosesAHeadAndADoubleClickMutesIt(FxRobot robot) {
        double[] middle = heads.middle(new HeadGrid.Head(0, 3));
        robot.interact(() -> Clicks.twice(heads.picture(), middle[0], middle[1]));
        assertThat(picks).contains("head 3").endsWith("double 3");
        assertThat(heads.summary()).contains("Chosen: layer 0, head 3.");
    }

    @Test
    void aClickKeepsTheArcsOfOneTokenAndEscShowsAll(FxRobot robot) {
        robot.clickOn(on(arcs.picture(), arcs.middle(6), 40));
        robot.moveTo(on(strip.picture(), 300, 10));
        assertThat(arcs.asking()).isEqualTo(6);
        assertThat(arcs.picture().getAccessibleText()).startsWith("bank listens most to ");
        robot.type(KeyCode.ESCAPE);
        assertThat(arcs.asking()).isEqualTo(-1);
    }

    private double row() {
        return bars.middle(1) - bars.middle(0);
    }

    private static Point2D on(Node node, double x, double y) {
        return node.localToScreen(x, y);
    }
}
