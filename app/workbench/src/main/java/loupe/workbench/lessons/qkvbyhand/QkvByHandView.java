package loupe.workbench.lessons.qkvbyhand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import loupe.course.experiment.Edit;
import loupe.course.experiment.Settings;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import loupe.workbench.instrument.CardRows;
import loupe.workbench.instrument.CellExplainer;
import loupe.workbench.instrument.Easel;
import loupe.workbench.instrument.HeatMap;
import loupe.workbench.instrument.Instrument;
import loupe.workbench.instrument.Selection;
import loupe.workbench.instrument.Stepper;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.LessonView;

/// The chain of attention: the rows of vectors on top, and below them what pairs of tokens have: scores, scaled scores,
/// weights.
final class QkvByHandView implements LessonView {

    private static final int MOST_TOKENS = 6;
    private static final double LARGEST = 1.4; // times the usual cell
    private static final double LATER = 0.3; // opacity of what a step has not reached
    private static final Set<String> FROM_X = Set.of("q", "k", "v");

    private final LessonModel model;
    private final List<Instrument> stages = new ArrayList<>();
    private final CardRows sources;
    private final CellExplainer why;
    private final VBox node;
    private final HeatMap weights;

    QkvByHandView(LessonContext context) {
        model = context.model();
        Easel easel = context.easel();
        sources = new CardRows(easel, 146, 4);
        for (String source : List.of("x", "w_q", "w_k", "w_v")) {
            sources.getChildren().add(map(easel, source));
        }
        weights = map(easel, "pattern").beside("Σ", "row_sums");
        HeatMap output = map(easel, "z");
        why = new CellExplainer(easel);
        why.follow(model.showingProperty());
        Node vectors = new CardRows(easel, 146, 4, map(easel, "q"), map(easel, "k"), map(easel, "v"), output);
        Node pairs = new CardRows(
                easel, 196, 3, stage(map(easel, "scores")), stage(map(easel, "scaled_scores")), stage(weights));
        stages.add(output);
        node = new VBox(steps(), sources, vectors, pairs);
        node.getStyleClass().add("pane-column");
        model.traceProperty().addListener((o, was, now) -> appear(now != null && now.has("x")));
        Trace trace = model.trace();
        appear(trace != null && trace.has("x"));
        context.selection().lockedProperty().set(new Selection.Cell("pattern", List.of(0, 0)));
    }

    private HeatMap map(Easel easel, String site) {
        HeatMap map = new HeatMap(easel, site).grow(LARGEST).onEdit(this::type);
        map.follow(model.showingProperty());
        return map;
    }

    private HeatMap stage(HeatMap map) {
        stages.add(map);
        return map;
    }

    /// Numbers of the inputs are settings; a number typed into anything computed is an edit of that tensor.
    private void type(Edit edit) {
        Settings now = model.settings();
        boolean made = FROM_X.contains(edit.site()) && now.choice("source").equals("projected");
        boolean input = now.has(edit.site()) && !made;
        model.change(edit.site(), s -> input ? s.with(edit.site(), typed(s, edit)) : s.with(edit));
    }

    private static Tensor typed(Settings settings, Edit edit) {
        return settings.grid(edit.site()).with(edit.value(), edit.cell());
    }

    private Node steps() {
        Stepper steps = new Stepper(List.of("inputs", "scores", "scaled scores", "weights", "output"), this::reach);
        steps.show(stages.size());
        return steps;
    }

    /// Dims what comes after a stage.
    private void reach(int stage) {
        for (int i = 0; i < stages.size(); i++) {
            stages.get(i).setOpacity(i < stage ? 1 : LATER);
        }
    }

    private void appear(boolean projected) {
        sources.setVisible(projected);
        sources.setManaged(projected);
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
        return List.of(button("Add a token", 1), button("Remove a token", -1));
    }

    private Button button(String words, int more) {
        Button button = new Button(words);
        button.setOnAction(e -> model.change(words, s -> resized(s, tokens(s) + more)));
        model.settingsProperty().addListener((o, was, now) -> button.setDisable(!fits(tokens(now) + more)));
        button.setDisable(!fits(tokens(model.settings()) + more));
        return button;
    }

    private static boolean fits(int tokens) {
        return tokens >= 1 && tokens <= MOST_TOKENS;
    }

    private static int tokens(Settings settings) {
        return settings.grid("q").axes().size("row");
    }

    /// All inputs with another number of rows; a new row holds zeros.
    private static Settings resized(Settings settings, int rows) {
        Settings changed = settings;
        for (String name : List.of("q", "k", "v", "x")) {
            Tensor grid = settings.grid(name);
            int columns = grid.axes().size("column");
            float[] cells = Arrays.copyOf(grid.toArray(), rows * columns);
            changed = changed.with(name, Tensor.of(Axes.of("row", rows, "column", columns), cells));
        }
        return changed;
    }

    @Override
    public String summary() {
        return weights.summary();
    }
}
