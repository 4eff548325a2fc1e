package loupe.workbench.lessons.hiddenwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import loupe.course.experiment.Settings;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import loupe.workbench.instrument.AttentionArcs;
import loupe.workbench.instrument.CardRows;
import loupe.workbench.instrument.CellExplainer;
import loupe.workbench.instrument.Easel;
import loupe.workbench.instrument.HeatMap;
import loupe.workbench.instrument.Instrument;
import loupe.workbench.instrument.ProbabilityBars;
import loupe.workbench.instrument.Selection;
import loupe.workbench.instrument.Showing;
import loupe.workbench.instrument.Slice;
import loupe.workbench.instrument.TokenStrip;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.LessonView;
import loupe.workbench.paint.Presence;
import loupe.workbench.paint.Scale;
import org.jspecify.annotations.Nullable;

/// The sentence as typed, as it is read, and what is asked of it; the attention that leaves the hidden words, and the
/// best guesses for each.
final class HiddenWordsView implements LessonView {

    private static final int GUESSED = 4; // hidden words with bars of their own
    private static final int BEST = 5; // bars a word

    private final LessonModel model;
    private final Selection selection;
    private final Hiding hiding;
    private final TokenStrip strip;
    private final AttentionArcs arcs;
    private final List<ProbabilityBars> guesses = new ArrayList<>();
    private final Label more = new Label();
    private final CellExplainer why;
    private final VBox node;
    private boolean explained;

    HiddenWordsView(LessonContext context) {
        model = context.model();
        selection = context.selection();
        hiding = new Hiding(model);
        Easel easel = context.easel();
        strip = new TokenStrip(easel)
                .row("typed", "words", "pos")
                .row("read", "tokens", "pos")
                .row("asked", "labels", "pos")
                .ids()
                .masked("unasked")
                .aligned()
                .heading("click a word to hide it")
                .onPick((row, token) -> hiding.turn(token));
        arcs = new AttentionArcs(easel, pattern(model.settings()));
        HeatMap looks = new HeatMap(easel, "looks").scale(Scale.probabilities());
        ProbabilityBars counts =
                new ProbabilityBars(easel, "fate_counts").unsorted().heading("of 1,000 words in training");
        why = new CellExplainer(easel);
        List<Instrument> all = new ArrayList<>(List.of(strip, arcs, looks, counts, why));
        Node bars = bars(easel);
        all.addAll(guesses);
        all.forEach(each -> each.follow(model.showingProperty()));
        more.getStyleClass().add("instrument-note");
        node = new VBox(strip, bars, more, arcs, new CardRows(easel, 290, 2, looks, counts));
        node.getStyleClass().add("pane-column");
        model.settingsProperty().addListener((o, was, now) -> follow(now));
        model.showingProperty().addListener((o, was, now) -> show(now));
        follow(model.settings());
        show(model.showingProperty().get());
    }

    private Node bars(Easel easel) {
        for (int i = 0; i < GUESSED; i++) {
            ProbabilityBars bars = new ProbabilityBars(easel, "guesses")
                    .at("guess", i)
                    .top(BEST)
                    .scale(Scale.probabilities());
            guesses.add(bars);
        }
        return new CardRows(easel, 240, GUESSED, guesses.toArray(Node[]::new));
    }

    private static String pattern(Settings settings) {
        return "blocks." + settings.whole("layer") + ".attn.pattern";
    }

    private void follow(Settings now) {
        arcs.slice(Slice.of(pattern(now)).at("head", now.whole("head")));
    }

    /// Bars for the first few hidden words; the others are counted.
    private void show(@Nullable Showing now) {
        if (now == null) {
            return;
        }
        Trace trace = now.drawn();
        int hidden = trace.get("hidden").size();
        for (int i = 0; i < GUESSED; i++) {
            ProbabilityBars bars = guesses.get(i);
            Presence.show(bars, i < hidden);
            if (i < hidden) {
                int at = (int) trace.get("hidden").at(i);
                bars.heading("for " + trace.labels("labels", "pos").get(at) + ", place " + at);
            }
        }
        int left = hidden - GUESSED;
        more.setText(hidden == 0 ? "No word is hidden. Click one." : left + " more hidden words");
        Presence.show(more, hidden == 0 || left > 0);
        explainOnce(trace);
        arcs.ask(hidden == 0 ? -1 : (int) trace.get("hidden").at(0));
    }

    /// At first, the best guess for the first hidden word is explained.
    private void explainOnce(Trace trace) {
        Tensor shares = trace.get("guesses");
        if (explained || shares.size() == 0) {
            return;
        }
        explained = true;
        int best = 0;
        for (int word = 1; word < shares.axes().size("d_vocab"); word++) {
            best = shares.get(0, word) > shares.get(0, best) ? word : best;
        }
        selection.lockedProperty().set(new Selection.Cell("guesses", List.of(0, best)));
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
        return List.of(hiding.button());
    }

    @Override
    public List<String> advanced() {
        return List.of("checkpoint");
    }

    @Override
    public String summary() {
        return strip.summary() + " " + guesses.getFirst().summary();
    }
}
