package loupe.workbench.lessons.traingpt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.course.experiment.Settings;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.CardRows;
import loupe.workbench.instrument.CellExplainer;
import loupe.workbench.instrument.Easel;
import loupe.workbench.instrument.HeatMap;
import loupe.workbench.instrument.Instrument;
import loupe.workbench.instrument.LossCurve;
import loupe.workbench.instrument.Selection;
import loupe.workbench.instrument.Showing;
import loupe.workbench.instrument.Slice;
import loupe.workbench.instrument.TokenStrip;
import loupe.workbench.knob.Knob;
import loupe.workbench.knob.Settable;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.LessonView;
import loupe.workbench.paint.Presence;
import loupe.workbench.paint.Scale;
import org.jspecify.annotations.Nullable;

/// The curve of the training and what the model writes now; beside them, where one of its heads looks.
final class TrainGptView implements LessonView {

    private static final double SHORTEST = 20; // steps that the lower axis shows at least

    private final LessonModel model;
    private final TrainBar bar;
    private final LossCurve loss;
    private final LossCurve gradient;
    private final HeatMap pattern;
    private final Label score = new Label();
    private final List<Node> ofSorter;
    private final List<Node> ofStory;
    private final CellExplainer why;
    private final VBox node;

    TrainGptView(LessonContext context) {
        model = context.model();
        Easel easel = context.easel();
        bar = new TrainBar(model, context.runner());
        Node letters = knob("letters");
        Node checkpoint = knob("checkpoint");
        Node text = knob("text");
        loss = new LossCurve(easel)
                .curve("unseen", "validation_loss")
                .curve("trained on", "train_loss")
                .limit("ln V", "start_loss")
                .mark("training_step")
                .reach(SHORTEST)
                .heading("loss", "step", "nats");
        gradient = new LossCurve(easel)
                .curve("length of the gradient", "gradient_norm")
                .reach(SHORTEST)
                .heading("gradient_norm", "step", "");
        TokenStrip written = new TokenStrip(easel)
                .row("read", "tokens", "pos")
                .row("wrote", "written", "place")
                .heading("what it writes now");
        pattern = new HeatMap(easel, "blocks.0.attn.pattern").scale(Scale.probabilities());
        why = new CellExplainer(easel);
        for (Instrument each : List.of(loss, gradient, written, pattern, why)) {
            each.follow(model.showingProperty());
        }
        score.setWrapText(true);
        score.setMinHeight(Region.USE_PREF_SIZE);
        Node row = new CardRows(easel, 290, 2, column(loss, written, score), column(pattern, gradient));
        ofSorter = List.of(letters, bar, score, gradient);
        ofStory = List.of(text, checkpoint);
        node = new VBox(bar, checkpoint, letters, text, row);
        node.getStyleClass().add("pane-column");
        model.settingsProperty().addListener((o, was, now) -> follow(now));
        model.showingProperty().addListener((o, was, now) -> show(now));
        follow(model.settings());
        show(model.showingProperty().get());
        context.selection().lockedProperty().set(new Selection.Cell("blocks.0.attn.pattern", List.of(0, 5, 0)));
    }

    private static VBox column(Node... cards) {
        VBox column = new VBox(cards);
        column.getStyleClass().add("pane-column");
        return column;
    }

    private Node knob(String name) {
        return Knob.of(model.settings().setting(name), model).orElseThrow().node();
    }

    private void follow(Settings now) {
        boolean story = now.choice("what").equals("story");
        ofSorter.forEach(each -> Presence.show(each, !story));
        ofStory.forEach(each -> Presence.show(each, story));
        pattern.slice(Slice.of("blocks." + now.whole("layer") + ".attn.pattern").at("head", now.whole("head")));
        if (story) {
            bar.play(false);
        }
    }

    private void show(@Nullable Showing now) {
        if (now != null && now.drawn().has("accuracy")) {
            score.setText(sorted(now.drawn()));
        }
    }

    private static String sorted(Trace trace) {
        return String.format(
                Locale.ROOT,
                "%.1f %% of the rows that it has never seen come out sorted",
                100 * trace.get("accuracy").item());
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
        return new Shape(settings);
    }

    @Override
    public List<String> inThePicture() {
        return List.of("steps", "letters", "text", "checkpoint");
    }

    @Override
    public List<String> advanced() {
        return List.of("batch", "dropout");
    }

    @Override
    public String summary() {
        return loss.summary() + " " + score.getText();
    }

    @Override
    public void close() {
        bar.play(false);
    }
}
