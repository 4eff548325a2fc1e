package loupe.workbench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import loupe.workbench.instrument.Easel;
import loupe.workbench.instrument.HeatMap;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;

/// A heat map of a million cells in the largest window that the headless screen holds. Belongs to the JavaFX thread.
final class LargeMap {

    private static final int SIDE = 1024; // cells
    private static final double WINDOW = 980; // px; the screen is 1000 x 1000

    private final HeatMap map = new HeatMap(Easel.of(Look.LIGHT), "scores");
    private final Stage stage = new Stage();

    LargeMap() {
        Scene scene = new Scene(new StackPane(map), WINDOW, WINDOW);
        Stylesheets.dress(scene, Appearance.of(Look.LIGHT));
        map.show(numbers(1));
        stage.setScene(scene);
        stage.show();
    }

    /// Paints one of two tensors after the other.
    List<Runnable> repaints(int count) {
        List<Trace> two = List.of(numbers(1), numbers(2));
        List<Runnable> repaints = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Trace next = two.get(i % 2);
            repaints.add(() -> map.show(next));
        }
        return repaints;
    }

    void close() {
        stage.close();
    }

    private static Trace numbers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] cells = new float[SIDE * SIDE];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) random.nextDouble(-1, 1);
        }
        Pass pass = Pass.on(new EjmlBackend());
        pass.site("scores", Tensor.of(Axes.of("query", SIDE, "key", SIDE), cells));
        return pass.trace();
    }
}
