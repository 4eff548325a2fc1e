package loupe.workbench.lessons.masks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import loupe.workbench.instrument.MaskPainter;
import loupe.workbench.instrument.Selection;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.LessonView;
import org.jspecify.annotations.Nullable;

/// The mask beside the weights, below them what it leaves of the scores and the leak test; last the learner's own
/// scores
/// and the mask as truths.
final class MasksView implements LessonView {

    private static final double LARGEST = 1.4; // times the usual cell
    private static final int FEWEST = 2; // tokens
    private static final int MOST = 8;

    private final LessonModel model;
    private final HeatMap weights;
    private final CellExplainer why;
    private final VBox node;

    MasksView(LessonContext context) {
        model = context.model();
        Easel easel = context.easel();
        MaskPainter mask = painter(easel);
        weights = map(easel, "pattern").beside("Σ", "row_sums");
        Node main = new CardRows(easel, 262, 3, mask, weights, map(easel, "masked_scores"), map(easel, "leak"));
        Node more = new CardRows(easel, 262, 3, map(easel, "scores"), map(easel, "bool_mask"));
        why = new CellExplainer(easel);
        why.follow(model.showingProperty());
        node = new VBox(main, more);
        node.getStyleClass().add("pane-column");
        context.selection().lockedProperty().set(new Selection.Cell("pattern", List.of(2, 3)));
    }

    private MaskPainter painter(Easel easel) {
        MaskPainter painter = new MaskPainter(easel, model, "mask")
                .grow(LARGEST)
                .preset("Padding", (row, column) -> column < real())
                .preset("Both", (row, column) -> column <= row && column < real());
        painter.getStyleClass().addAll("instrument", "card");
        model.traceProperty().addListener((o, was, now) -> name(painter, now));
        name(painter, model.trace());
        return painter;
    }

    private static void name(MaskPainter painter, @Nullable Trace trace) {
        if (trace != null) {
            painter.labels(trace.labels("mask", "query"), trace.labels("mask", "key"));
        }
    }

    /// How many tokens a padding mask leaves: all but the last quarter, which is taken for filling.
    private int real() {
        int n = tokens(model.settings());
        return n - (n + 3) / 4;
    }

    private HeatMap map(Easel easel, String site) {
        HeatMap map = new HeatMap(easel, site).grow(LARGEST).onEdit(this::type);
        map.follow(model.showingProperty());
        return map;
    }

    /// Scores are a setting; a number typed into anything computed is an edit of that tensor.
    private void type(Edit edit) {
        boolean input = edit.site().equals("scores");
        model.change(
                edit.site(),
                s -> input ? s.with("scores", s.grid("scores").with(edit.value(), edit.cell())) : s.with(edit));
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
        return List.of(resizer("Add a token", 1), resizer("Remove a token", -1));
    }

    private Button resizer(String words, int more) {
        Button button = new Button(words);
        button.setOnAction(e -> model.change(words, s -> resized(s, tokens(s) + more)));
        model.settingsProperty().addListener((o, was, now) -> button.setDisable(!fits(tokens(now) + more)));
        button.setDisable(!fits(tokens(model.settings()) + more));
        return button;
    }

    private static boolean fits(int tokens) {
        return tokens >= FEWEST && tokens <= MOST;
    }

    private static int tokens(Settings settings) {
        return settings.grid("mask").axes().get(0).size();
    }

    /// Scores and mask for another number of tokens: a new token has scores of 0 and open gates.
    private static Settings resized(Settings settings, int tokens) {
        return settings.with("scores", square(settings.grid("scores"), tokens, 0))
                .with("mask", square(settings.grid("mask"), tokens, 1));
    }

    private static Tensor square(Tensor old, int n, float fill) {
        int kept = Math.min(n, old.axes().get(0).size());
        float[] cells = new float[n * n];
        Arrays.fill(cells, fill);
        for (int i = 0; i < kept * kept; i++) {
            cells[i / kept * n + i % kept] = old.get(i / kept, i % kept);
        }
        return Tensor.of(Axes.of(old.axes().get(0).name(), n, old.axes().get(1).name(), n), cells);
    }

    @Override
    public String summary() {
        return weights.summary();
    }
}
