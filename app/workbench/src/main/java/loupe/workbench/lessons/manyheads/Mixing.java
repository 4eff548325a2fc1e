package loupe.workbench.lessons.manyheads;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import loupe.course.experiment.Edit;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.CardRows;
import loupe.workbench.instrument.Easel;
import loupe.workbench.instrument.HeatMap;
import loupe.workbench.instrument.Showing;
import loupe.workbench.instrument.Slice;
import loupe.workbench.lesson.LessonModel;
import org.jspecify.annotations.Nullable;

/// How the heads of the chosen layer become one: side by side, through W_O, and what each adds.
final class Mixing {

    private final HeatMap concat;
    private final HeatMap map;
    private final HeatMap parts;
    private final VBox node;

    Mixing(LessonModel model, Easel easel, Consumer<Edit> typed) {
        concat = new HeatMap(easel, "concat")
                .heading("concat: the heads side by side")
                .onEdit(typed);
        map = new HeatMap(easel, "w_o").heading("w_o: the rows of this head");
        parts = new HeatMap(easel, "parts")
                .heading("parts: what each head adds")
                .onEdit(typed);
        node = new VBox(new CardRows(easel, 290, 2, concat, map), parts);
        node.getStyleClass().add("pane-column");
        model.showingProperty().addListener((o, was, now) -> show(now));
        show(model.showingProperty().get());
    }

    Node node() {
        return node;
    }

    /// Shows the rows of W_O that belong to a head.
    void head(int head) {
        map.slice(Slice.of("w_o").at("head", head));
    }

    /// Vectors of two different layers, or of heads of different width, are never compared.
    private void show(@Nullable Showing now) {
        if (now == null) {
            return;
        }
        Trace before = now.before();
        boolean comparable = before == null
                || before.get("layer").item() == now.now().get("layer").item()
                        && before.get("concat")
                                .axes()
                                .equals(now.now().get("concat").axes());
        Showing shown = comparable ? now : Showing.of(now.now());
        concat.show(shown);
        map.show(shown);
        parts.show(shown);
    }
}
