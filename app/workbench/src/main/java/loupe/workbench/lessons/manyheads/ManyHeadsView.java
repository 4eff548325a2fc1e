package loupe.workbench.lessons.manyheads;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.course.experiment.Edit;
import loupe.course.experiment.Settings;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import loupe.workbench.instrument.CardRows;
import loupe.workbench.instrument.CellExplainer;
import loupe.workbench.instrument.Easel;
import loupe.workbench.instrument.HeadGrid;
import loupe.workbench.instrument.HeadGrid.Head;
import loupe.workbench.instrument.HeatMap;
import loupe.workbench.instrument.Instrument;
import loupe.workbench.instrument.ProbabilityBars;
import loupe.workbench.instrument.Selection;
import loupe.workbench.instrument.Selection.Cell;
import loupe.workbench.instrument.Slice;
import loupe.workbench.knob.Settable;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.LessonView;
import loupe.workbench.paint.Scale;
import org.jspecify.annotations.Nullable;

/// All heads small and the guess under them, the chosen head large beside them; below, how the heads of its layer are
/// put
/// together.
final class ManyHeadsView implements LessonView {

    private static final String PATTERN = ".attn.pattern";
    private static final int D_MODEL = 64;
    private static final String TRAINED = "4"; // heads
    private static final int GUESSES = 8;
    private static final int BEFORE_GUESSES = 3;

    private final LessonModel model;
    private final Selection selection;
    private final Voices voices;
    private final HeadGrid heads;
    private final HeatMap pattern;
    private final ProbabilityBars guess;
    private final Mixing mixing;
    private final CellExplainer why;
    private final VBox node;
    private final Label untrained =
            new Label("The same weights in another cut. Only the cut into 4 heads was trained.");
    private boolean explained;

    ManyHeadsView(LessonContext context) {
        model = context.model();
        selection = context.selection();
        voices = new Voices(model);
        Easel easel = context.easel();
        heads = new HeadGrid(easel, "blocks.*" + PATTERN).onPick(this::choose).onDouble(voices::turn);
        pattern = new HeatMap(easel, "blocks.1" + PATTERN).scale(Scale.probabilities());
        guess = new ProbabilityBars(easel, "guess").top(GUESSES).scale(Scale.probabilities());
        ProbabilityBars all = new ProbabilityBars(easel, "guess_all")
                .top(BEFORE_GUESSES)
                .heading("with all heads speaking")
                .scale(Scale.probabilities());
        why = new CellExplainer(easel);
        for (Instrument each : List.of(heads, pattern, guess, all, why)) {
            each.follow(model.showingProperty());
        }
        pattern.onEdit(this::type);
        mixing = new Mixing(model, easel, this::type);
        untrained.setWrapText(true);
        untrained.setMinHeight(Region.USE_PREF_SIZE);
        untrained.getStyleClass().add("instrument-note");
        VBox choice = new VBox(untrained, heads, guess, all);
        choice.getStyleClass().add("pane-column");
        Node main = new CardRows(easel, 306, 2, choice, pattern);
        node = new VBox(main, mixing.node());
        node.getStyleClass().add("pane-column");
        model.settingsProperty().addListener((o, was, now) -> follow(now));
        follow(model.settings());
        model.traceProperty().addListener((o, was, now) -> explainOnce(now));
        explainOnce(model.trace());
    }

    private void type(Edit edit) {
        model.change(edit.site(), s -> s.with(edit));
    }

    private void choose(Head head) {
        model.change("Head", s -> s.with("layer", head.layer()).with("head", head.head()));
    }

    /// Shows the chosen head, how wide it is, and who is muted.
    private void follow(Settings now) {
        Head head = Voices.chosen(now);
        heads.pick(head.layer(), head.head()).muted(Voices.muted(now));
        pattern.slice(Slice.of(site(head)).at("head", head.head()));
        mixing.head(head.head());
        int width = D_MODEL / Integer.parseInt(now.choice("n_heads"));
        heads.heading("d_head = " + D_MODEL + " / " + now.choice("n_heads") + " = " + width);
        boolean trained = now.choice("n_heads").equals(TRAINED);
        untrained.setVisible(!trained);
        untrained.setManaged(!trained);
        move(now);
    }

    /// A locked row of the pattern moves along to the chosen head, as soon as there is a pass with that head.
    private void move(Settings now) {
        Head head = Voices.chosen(now);
        Cell locked = selection.lockedProperty().get();
        Trace trace = model.trace();
        if (trace != null
                && locked != null
                && locked.site().endsWith(PATTERN)
                && head.head() < trace.get(site(head)).axes().size("head")
                && !(locked.site().equals(site(head)) && locked.at().getFirst() == head.head())) {
            int last = trace.get(site(head)).axes().size("query") - 1; // the text may be shorter than it was
            lock(trace, Math.min(locked.at().get(1), last));
        }
    }

    private static String site(Head head) {
        return "blocks." + head.layer() + PATTERN;
    }

    /// When the first pass is there, the row of the word in question is explained.
    private void explainOnce(@Nullable Trace trace) {
        if (trace != null && !explained) {
            explained = true;
            lock(trace, (int) trace.get("asked").item());
        }
        move(model.settings());
    }

    /// Locks the strongest cell of a row.
    private void lock(Trace trace, int query) {
        Head head = Voices.chosen(model.settings());
        Tensor weights = trace.get(site(head));
        int best = 0;
        for (int key = 1; key < weights.axes().size("key"); key++) {
            best = weights.get(head.head(), query, key) > weights.get(head.head(), query, best) ? key : best;
        }
        selection.lockedProperty().set(new Cell(site(head), List.of(head.head(), query, best)));
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
    public Settable turns(LessonModel settings) {
        return new Cut(settings);
    }

    @Override
    public List<Node> actions() {
        return voices.buttons();
    }

    @Override
    public List<String> advanced() {
        return List.of("scale");
    }

    @Override
    public String summary() {
        return heads.summary() + " " + guess.summary();
    }
}
