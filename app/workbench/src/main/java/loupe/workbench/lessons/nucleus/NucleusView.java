package loupe.workbench.lessons.nucleus;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import loupe.course.experiment.Settings;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.CardRows;
import loupe.workbench.instrument.CellExplainer;
import loupe.workbench.instrument.Cut;
import loupe.workbench.instrument.Easel;
import loupe.workbench.instrument.Instrument;
import loupe.workbench.instrument.MatrixEditor;
import loupe.workbench.instrument.ProbabilityBars;
import loupe.workbench.instrument.Selection;
import loupe.workbench.instrument.Showing;
import loupe.workbench.knob.Knob;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.LessonView;
import loupe.workbench.lesson.Row;
import loupe.workbench.paint.Presence;
import loupe.workbench.paint.Scale;
import org.jspecify.annotations.Nullable;

/// All bars by rank with the running total and a cut to drag; beside them the survivors, shared out anew.
final class NucleusView implements LessonView {

    private static final int MOST_BARS = 14;
    private static final double LEAST = 290; // px of a card
    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J");

    private final LessonModel model;
    private final Row row;
    private final ProbabilityBars bars;
    private final Node text;
    private final MatrixEditor typed;
    private final CellExplainer why;
    private final VBox node = new VBox();

    NucleusView(LessonContext context) {
        model = context.model();
        row = new Row(model, "p");
        Easel easel = context.easel();
        text = Knob.of(model.settings().setting("text"), model).orElseThrow().node();
        typed = new MatrixEditor(model, "p").labels(List.of(), LETTERS);
        typed.getStyleClass().addAll("instrument", "card");
        FlowPane below = row.buttons();
        for (Shape shape : Shape.values()) {
            below.getChildren().add(preset(shape));
        }
        typed.getChildren().add(below);
        bars = new ProbabilityBars(easel, "sorted")
                .top(MOST_BARS)
                .total()
                .kept("kept")
                .onCut(this::cut);
        bars.picture().addEventHandler(MouseEvent.MOUSE_RELEASED, e -> model.drop());
        ProbabilityBars survivors = new ProbabilityBars(easel, "renormalised")
                .top(MOST_BARS)
                .kept("kept")
                .chosen("drawn_rank")
                .scale(Scale.probabilities());
        why = new CellExplainer(easel);
        model.showingProperty().addListener((o, was, now) -> line(now));
        for (Instrument each : List.of(bars, survivors, why)) {
            each.follow(model.showingProperty());
        }
        Node both = new CardRows(easel, LEAST, 2, bars, survivors);
        node.getChildren().addAll(text, typed, both);
        node.getStyleClass().add("pane-column");
        model.settingsProperty().addListener((o, was, now) -> choose(now));
        choose(model.settings());
        line(model.showingProperty().get());
        context.selection().lockedProperty().set(new Selection.Cell("renormalised", List.of(0)));
    }

    private static boolean isByHand(Settings settings) {
        return settings.choice("source").equals("by_hand");
    }

    /// The line of the cut stands where top-p alone would cut.
    private void line(@Nullable Showing now) {
        if (now != null && now.drawn().has("kept_p")) {
            bars.cutAfter((int) now.drawn().get("kept_p").at(0));
        }
    }

    /// The p at which so many bars are kept: what they hold, to four decimals; or, where that is not enough to tell
    /// or must be passed, the middle of the last bar.
    private void cut(Cut cut) {
        Trace trace = model.trace();
        if (trace == null || cut.count() < 1) {
            return;
        }
        double with = trace.get("cumulative").at(cut.count() - 1);
        double without = cut.count() == 1 ? 0 : trace.get("cumulative").at(cut.count() - 2);
        double rounded = Math.round(with * 1e4) / 1e4;
        boolean reached = model.settings().choice("rule").equals("at_least");
        boolean clear = rounded <= with + 1e-7 && rounded > without + 1e-6;
        model.drag("top_p", Math.clamp(reached && clear ? rounded : (with + without) / 2, 0.0, 1.0));
    }

    private Button preset(Shape shape) {
        Button button = new Button(shape.label());
        button.setOnAction(e -> row.fill(shape.label(), shape.probabilities()));
        return button;
    }

    private void choose(Settings now) {
        boolean byHand = isByHand(now);
        Presence.show(text, !byHand);
        Presence.show(typed, byHand);
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
        Button again = new Button("Draw again");
        again.setOnAction(e -> model.change("Draw again", s -> s.withSeed(s.seed() + 1)));
        return List.of(again);
    }

    @Override
    public List<String> inThePicture() {
        return List.of("text");
    }

    @Override
    public List<String> advanced() {
        return List.of("temperature");
    }

    @Override
    public String summary() {
        return bars.summary();
    }
}
