package loupe.workbench.lessons.bytepairs;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import loupe.course.experiment.Settings;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.CardRows;
import loupe.workbench.instrument.CellExplainer;
import loupe.workbench.instrument.Curve;
import loupe.workbench.instrument.Easel;
import loupe.workbench.instrument.Instrument;
import loupe.workbench.instrument.MergeTree;
import loupe.workbench.instrument.ProbabilityBars;
import loupe.workbench.instrument.Selection;
import loupe.workbench.instrument.TokenStrip;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.LessonView;

/// The text before and after the last merge, the pairs that are next, and what the merges have grown.
final class BytePairsView implements LessonView {

    private static final int PAIRS = 10; // bars; the others are summed up
    private static final String CHOICES = "by_hand";

    private final LessonModel model;
    private final TokenStrip text;
    private final CellExplainer why;
    private final VBox node;

    BytePairsView(LessonContext context) {
        model = context.model();
        Easel easel = context.easel();
        text = shown(new TokenStrip(easel)
                .heading("tokens")
                .row("before", "tokens_before", "pos_before")
                .row("now", "tokens", "pos")
                .tint("pos_before", "joining")
                .tint("pos", "joined"));
        ProbabilityBars pairs =
                shown(new ProbabilityBars(easel, "pair_counts").top(PAIRS).onPick(this::join));
        MergeTree tree = shown(new MergeTree(easel, "merges", "merge_counts", "symbols"));
        Curve gain = shown(new Curve(easel, "all_steps", "all_characters_per_token")
                .heading("letters per token")
                .names("merges", "letters")
                .mark("merges_made", "now_characters_per_token")
                .onDrag(merges -> model.drag("merges", (int) Math.round(merges)), model::drop));
        why = shown(new CellExplainer(easel));
        Node cards = new CardRows(easel, 196, 3, pairs, tree, gain);
        node = new VBox(text, cards);
        node.getStyleClass().add("pane-column");
        context.selection().lockedProperty().set(new Selection.Cell("characters_per_token", List.of(1)));
    }

    private <T extends Instrument> T shown(T instrument) {
        instrument.follow(model.showingProperty());
        return instrument;
    }

    /// Joins a pair of the table, whatever the count says.
    private void join(int pair) {
        Trace trace = model.trace();
        if (trace == null || pair >= trace.get("pair_counts").size()) {
            return;
        }
        String parts = trace.labels("pair_counts", "pair").get(pair).replace('\u00a0', ' ');
        int made = Math.round(trace.get("merges_made").item());
        model.change("Join " + parts, s -> joined(s, made, parts));
    }

    private static Settings joined(Settings settings, int made, String parts) {
        return settings.with(CHOICES, HandMerges.with(settings.text(CHOICES), made, parts))
                .with("merges", made + 1);
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
    public List<String> inThePicture() {
        return List.of(CHOICES);
    }

    @Override
    public List<Node> actions() {
        Button count = new Button("Let the count choose");
        count.setAccessibleHelp("Forgets the pairs that were joined by hand");
        count.setOnAction(e -> model.change(count.getText(), s -> s.with(CHOICES, "")));
        model.settingsProperty()
                .addListener((o, was, now) -> count.setDisable(now.text(CHOICES).isBlank()));
        count.setDisable(model.settings().text(CHOICES).isBlank());
        return List.of(count);
    }

    @Override
    public String summary() {
        return text.summary();
    }
}
