package loupe.workbench.lessons.patches;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.course.experiment.Edit;
import loupe.course.experiment.Settings;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.AreaPair;
import loupe.workbench.instrument.CardRows;
import loupe.workbench.instrument.CellExplainer;
import loupe.workbench.instrument.Easel;
import loupe.workbench.instrument.HeatMap;
import loupe.workbench.instrument.Instrument;
import loupe.workbench.instrument.PatchGrid;
import loupe.workbench.instrument.PatchStrip;
import loupe.workbench.instrument.Selection;
import loupe.workbench.instrument.Showing;
import loupe.workbench.instrument.Slice;
import loupe.workbench.instrument.Tone;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.LessonView;
import loupe.workbench.paint.Scale;
import org.jspecify.annotations.Nullable;

/// The picture with its grid beside the strip and what both cost; below, the rows of numbers, the vectors they become,
/// and one component of them as a convolution.
final class PatchesView implements LessonView {

    private static final int BLANK = 64; // px a side
    private static final double LEAST = 290; // px of a card
    private static final double TALL = 190; // px of all rows of a map

    private final LessonModel model;
    private final PatchGrid picture;
    private final HeatMap kernel;
    private final HeatMap map;
    private final OwnPicture own;
    private final CellExplainer why;
    private final VBox node = new VBox();

    PatchesView(LessonContext context) {
        model = context.model();
        Easel easel = context.easel();
        own = new OwnPicture(model, context.runner());
        picture = new PatchGrid(easel, "picture", "patches", "order");
        PatchStrip strip = new PatchStrip(easel, "strip", "order", "picture");
        AreaPair cost = new AreaPair(easel, "pixel_pairs", "patch_pairs")
                .names("pixels as tokens", "patches as tokens")
                .heading("cells of attention");
        HeatMap rows = new HeatMap(easel, "strip").tone(Tone.AMOUNT).scale(Scale.probabilities());
        rows.heading("strip, as numbers").stretch(TALL);
        HeatMap vectors = new HeatMap(easel, "embedding").stretch(TALL).onEdit(this::type);
        kernel = new HeatMap(easel, "kernels");
        map = new HeatMap(easel, "feature_maps").onEdit(this::type);
        why = new CellExplainer(easel);
        model.showingProperty().addListener((o, was, now) -> component(now));
        component(model.showingProperty().get());
        for (Instrument each : List.of(picture, strip, cost, rows, vectors, kernel, map, why)) {
            each.follow(model.showingProperty());
        }
        Node cut = new CardRows(easel, LEAST, 2, column(picture, cost), column(strip, vectors));
        Node deeper = new CardRows(easel, LEAST, 2, kernel, map);
        node.getChildren().addAll(own.notice(), cut, rows, deeper);
        node.getStyleClass().add("pane-column");
        own.dropOn(node);
        context.selection().lockedProperty().set(new Selection.Cell("embedding", List.of(0, 0)));
    }

    private static VBox column(Instrument above, Instrument below) {
        VBox column = new VBox(above, below);
        VBox.setVgrow(below, Priority.ALWAYS);
        column.getStyleClass().add("pane-column");
        return column;
    }

    private void component(@Nullable Showing now) {
        if (now == null) {
            return;
        }
        Trace trace = now.drawn();
        int component = (int) trace.get("component").at(0);
        boolean red = trace.get("kernels").axes().size("channel") == 3;
        kernel.slice(Slice.of("kernels").at("channel", 0).at("d_model", component));
        kernel.heading("kernels · " + component + (red ? ", red" : ""));
        map.slice(Slice.of("feature_maps").at("d_model", component));
    }

    private void type(Edit edit) {
        model.change(edit.site(), s -> s.with(edit));
    }

    private void take(@Nullable Ink ink) {
        picture.onPaint(ink == null ? null : (x, y) -> paint(x, y, ink), model::drop);
    }

    /// A dot on the learner's picture, which fills the upper left part of a picture that is padded.
    private void paint(double x, double y, Ink ink) {
        Trace trace = model.trace();
        if (trace == null) {
            return;
        }
        Settings settings = model.settings();
        double whole = trace.get("picture").axes().size("row");
        double filled = settings.choice("fit").equals("pad") ? Math.min(whole, settings.whole("side")) : whole;
        double across = x * whole / filled;
        double down = y * whole / filled;
        if (across < 1 && down < 1) {
            model.drag("picture", Canvas.dotted(settings.grid("picture"), across, down, ink));
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Optional<Node> explainer() {
        return Optional.of(why);
    }

    @Override
    public List<Node> actions() {
        Button blank = new Button("Blank page");
        blank.setOnAction(e -> model.set("picture", Canvas.blank(BLANK)));
        return List.of(new Inks(this::take), own.button(), blank);
    }

    @Override
    public List<String> advanced() {
        return List.of("d_model");
    }

    @Override
    public String summary() {
        return picture.summary();
    }
}
