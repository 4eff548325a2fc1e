package loupe.workbench.lessons.temperature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import loupe.course.experiment.Edit;
import loupe.course.experiment.Settings;
import loupe.workbench.instrument.CardRows;
import loupe.workbench.instrument.CellExplainer;
import loupe.workbench.instrument.Curve;
import loupe.workbench.instrument.Easel;
import loupe.workbench.instrument.HeatMap;
import loupe.workbench.instrument.Instrument;
import loupe.workbench.instrument.MatrixEditor;
import loupe.workbench.instrument.ProbabilityBars;
import loupe.workbench.instrument.Selection;
import loupe.workbench.knob.Knob;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.LessonView;
import loupe.workbench.lesson.Row;
import loupe.workbench.paint.Presence;
import loupe.workbench.paint.Scale;

/// The scores on top, before and after the division; the bars and what was drawn from them; the entropy over all
/// temperatures with a mark to drag.
final class TemperatureView implements LessonView {

    private static final int MOST_BARS = 8;
    private static final double LEAST = 290; // px of a card
    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J");

    private final LessonModel model;
    private final ProbabilityBars bars;
    private final List<Node> byHand = new ArrayList<>();
    private final List<Node> byModel = new ArrayList<>();
    private final CellExplainer why;
    private final VBox node = new VBox();

    TemperatureView(LessonContext context) {
        model = context.model();
        Easel easel = context.easel();
        bars = new ProbabilityBars(easel, "probs").top(MOST_BARS).scale(Scale.probabilities());
        ProbabilityBars counts =
                new ProbabilityBars(easel, "samples").orderedBy("probs").top(MOST_BARS);
        Curve curve = new Curve(easel, "temperatures", "entropy_curve")
                .names("T", "H in nats")
                .logarithmic()
                .mark("temperature", "entropy")
                .limit("ceiling", "all equal: ln n")
                .onDrag(t -> model.drag("temperature", t), model::drop);
        MatrixEditor scores = new MatrixEditor(model, "logits").labels(List.of(), LETTERS);
        scores.getStyleClass().addAll("instrument", "card");
        HeatMap divided = new HeatMap(easel, "scaled_logits").onEdit(this::type);
        byModel.add(text());
        scores.getChildren().add(new Row(model, "logits").buttons());
        byHand.add(new VBox(scores, divided));
        byHand.getFirst().getStyleClass().add("pane-column");
        why = new CellExplainer(easel);
        for (Instrument each : List.of(divided, bars, counts, curve, why)) {
            each.follow(model.showingProperty());
        }
        Node top = new CardRows(easel, LEAST, 2, byHand.getFirst(), curve);
        Node middle = new CardRows(easel, LEAST, 2, bars, counts);
        node.getChildren().addAll(byModel.getFirst(), top, middle);
        node.getStyleClass().add("pane-column");
        model.settingsProperty().addListener((o, was, now) -> choose(now));
        choose(model.settings());
        context.selection().lockedProperty().set(new Selection.Cell("probs", List.of(0)));
    }

    private Node text() {
        return Knob.of(model.settings().setting("text"), model).orElseThrow().node();
    }

    private Button again() {
        Button button = new Button("Draw again");
        button.setAccessibleHelp("Draws as many tokens anew, from another seed");
        button.setOnAction(e -> model.change("Draw again", s -> s.withSeed(s.seed() + 1)));
        return button;
    }

    private void type(Edit edit) {
        model.change(edit.site(), s -> s.with(edit));
    }

    private static boolean isByHand(Settings settings) {
        return settings.choice("source").equals("by_hand");
    }

    private void choose(Settings now) {
        byHand.forEach(each -> Presence.show(each, isByHand(now)));
        byModel.forEach(each -> Presence.show(each, !isByHand(now)));
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
        return List.of(again());
    }

    @Override
    public List<String> inThePicture() {
        return List.of("text");
    }

    @Override
    public List<String> advanced() {
        return List.of("draws");
    }

    @Override
    public String summary() {
        return bars.summary();
    }
}
