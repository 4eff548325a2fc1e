package loupe.workbench.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Stylesheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LimitsAndDigitsTest {

    private final Easel easel = Easel.of(Look.LIGHT);
    private LimitBars bars;
    private DigitList digits;
    private LogChart chart;

    @Start
    void show(Stage stage) {
        bars = new LimitBars(easel, "weight_memory", "machine_memory", "this machine", gb -> Numbers.plain(gb) + " GB");
        digits = new DigitList(easel, "sums", "sum_in_double", "sums_ulps");
        chart = new LogChart(easel, "times")
                .lines("sizes", "times")
                .along("n", 2, Numbers::plain)
                .up("time", us -> Numbers.plain(us) + " µs")
                .empty("Nothing was measured yet.");
        Trace trace = trace(Float.NaN);
        List.of(bars, digits, chart).forEach(each -> each.show(trace));
        Scene scene = new Scene(new VBox(bars, digits, chart), 700, 800);
        Stylesheets.dress(scene, Appearance.of(Look.LIGHT));
        stage.setScene(scene);
        stage.show();
    }

    private static Trace trace(float unmeasured) {
        Pass pass = Pass.on(new EjmlBackend());
        pass.label("format", List.of("float32", "fp16"));
        pass.site("weight_memory", Tensor.vector("format", 28, 14));
        pass.site("machine_memory", Tensor.scalar(16));
        pass.label("order", List.of("straight", "in pairs"));
        pass.site("sums", Tensor.vector("order", 1.25f, 1.5f));
        pass.site("sum_in_double", Tensor.scalar(1.25f));
        pass.site("sums_ulps", Tensor.vector("order", 0, 2097152));
        pass.site("sizes", Tensor.vector("size", 4, 8, 16));
        pass.label("backend", List.of("Java", "GPU", "abacus"));
        pass.site("times", Tensor.matrix("backend", "size", new float[][] {
            {1, 8, 64}, {10, 10, 11}, {unmeasured, unmeasured, unmeasured}
        }));
        return pass.trace();
    }

    @Test
    void whatDoesNotFitIsSaid() {
        assertThat(bars.summary()).isEqualTo("float32 28 GB, too much, fp16 14 GB. this machine has 16 GB.");
    }

    @Test
    void everyNumberStandsWithItsDistance() {
        assertThat(digits.summary()).contains("straight 1.25, 0.00 ulps off", "in pairs 1.5");
    }

    @Test
    void arrowKeysGoThroughBarsAndPointsAndExplainThem(FxRobot robot) {
        robot.interact(() -> {
            press(bars.lookup(".picture"), KeyCode.DOWN);
            assertThat(easel.selection().shownProperty().get())
                    .isEqualTo(new Selection.Cell("weight_memory", List.of(1)));
            press(digits.lookup(".picture"), KeyCode.DOWN);
            assertThat(easel.selection().shownProperty().get()).isEqualTo(new Selection.Cell("sums_ulps", List.of(1)));
            Node picture = chart.lookup(".picture");
            press(picture, KeyCode.END);
            assertThat(easel.selection().shownProperty().get()).isEqualTo(new Selection.Cell("times", List.of(0, 2)));
            press(picture, KeyCode.SPACE);
            press(picture, KeyCode.HOME);
            assertThat(easel.selection().lockedProperty().get()).isEqualTo(new Selection.Cell("times", List.of(0, 2)));
        });
    }

    @Test
    void linesWithoutANumberAreLeftOut(FxRobot robot) {
        robot.interact(() -> {
            assertThat(chart.summary())
                    .contains("Java from 1 µs to 64 µs", "GPU from 10 µs")
                    .doesNotContain("abacus");
            chart.toggleTable();
            assertThat(chart.isTable()).isTrue();
            chart.toggleTable();
            chart.show(Pass.on(new EjmlBackend()).trace());
            assertThat(chart.lookup(".state-sentence").isVisible()).isTrue();
        });
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
