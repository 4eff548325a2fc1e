package loupe.workbench.lessons.machinelimits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.course.experiment.ChoiceSetting;
import loupe.course.experiment.Settings;
import loupe.workbench.instrument.CardRows;
import loupe.workbench.instrument.CellExplainer;
import loupe.workbench.instrument.DigitList;
import loupe.workbench.instrument.Easel;
import loupe.workbench.instrument.HeatMap;
import loupe.workbench.instrument.Instrument;
import loupe.workbench.instrument.LimitBars;
import loupe.workbench.instrument.MatrixEditor;
import loupe.workbench.instrument.Selection;
import loupe.workbench.instrument.Tone;
import loupe.workbench.knob.Segments;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.LessonView;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Presence;
import loupe.workbench.paint.Scale;

/// Six things to look at, one at a time, each with its own few knobs.
final class MachineLimitsView implements LessonView {

    private static final double LEAST = 290; // px of a card
    private static final double GIGA = 1e9;
    private static final double LARGEST = 1.4; // times the usual cell
    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J");

    private final LessonModel model;
    private final Map<String, Node> panels = new LinkedHashMap<>();
    private final SpeedPanel speed;
    private final CallsPanel calls;
    private final LimitBars memory;
    private final HeatMap softmaxes;
    private final HeatMap fills;
    private final DigitList sums;
    private final CellExplainer why;
    private final VBox node = new VBox();

    MachineLimitsView(LessonContext context) {
        model = context.model();
        Easel easel = context.easel();
        memory = new LimitBars(easel, "weight_memory", "machine_memory", "this machine", gb -> Numbers.bytes(gb * GIGA))
                .heading("memory for the weights");
        softmaxes = new HeatMap(easel, "softmaxes")
                .tone(Tone.AMOUNT)
                .scale(Scale.probabilities())
                .grow(LARGEST);
        HeatMap ulps = new HeatMap(easel, "softmaxes_ulps").tone(Tone.AMOUNT).grow(LARGEST);
        HeatMap closed = new HeatMap(easel, "fill_scores").grow(LARGEST);
        fills = new HeatMap(easel, "fill_weights").scale(Scale.probabilities()).grow(LARGEST);
        MatrixEditor logits = new MatrixEditor(model, "logits").labels(List.of(), LETTERS);
        sums = new DigitList(easel, "sums", "sum_in_double", "sums_ulps");
        speed = new SpeedPanel(context);
        calls = new CallsPanel(context);
        why = new CellExplainer(easel);
        for (Instrument each : List.of(memory, softmaxes, ulps, closed, fills, sums, why)) {
            each.follow(model.showingProperty());
        }
        KnobRow scores = new KnobRow(model, "shift");
        scores.getChildren().addFirst(logits);
        panels.put("memory", column(new KnobRow(model, "billions"), memory));
        panels.put("softmax", column(scores, new CardRows(easel, LEAST, 2, softmaxes, ulps)));
        panels.put("masks", new CardRows(easel, LEAST, 2, closed, fills));
        panels.put("sums", column(new KnobRow(model, "terms"), sums));
        panels.put("speed", speed);
        panels.put("calls", calls);
        node.getChildren().add(topics());
        node.getChildren().addAll(panels.values());
        panels.values().forEach(panel -> VBox.setVgrow(panel, Priority.ALWAYS));
        node.getStyleClass().add("pane-column");
        model.settingsProperty().addListener((o, was, now) -> {
            choose(now);
            if (!was.choice("topic").equals(now.choice("topic")) || isMeasured(was) != isMeasured(now)) {
                explain(context.selection(), now);
            }
        });
        choose(model.settings());
        explain(context.selection(), model.settings());
    }

    private Segments topics() {
        ChoiceSetting topic = (ChoiceSetting) model.settings().setting("topic");
        List<String> words =
                topic.options().stream().map(ChoiceSetting.Option::label).toList();
        Segments row = new Segments(
                topic.label(),
                words,
                word -> model.set(
                        topic.name(), topic.options().get(words.indexOf(word)).id()));
        row.setId(topic.name());
        model.settingsProperty().addListener((o, was, now) -> row.show(now.choice(topic.name())));
        row.show(model.settings().choice(topic.name()));
        return row;
    }

    private static VBox column(Node... parts) {
        VBox column = new VBox(parts);
        column.getStyleClass().add("pane-column");
        return column;
    }

    /// Each thing to look at begins with one of its cells explained; times, when there are some.
    private static void explain(Selection selection, Settings now) {
        selection
                .lockedProperty()
                .set(
                        switch (now.choice("topic")) {
                            case "memory" -> new Selection.Cell("weight_memory", List.of(1));
                            case "softmax" -> new Selection.Cell("softmaxes", List.of(0, 0));
                            case "masks" -> new Selection.Cell("fill_weights", List.of(3, 0));
                            case "sums" -> new Selection.Cell("sums_ulps", List.of(0));
                            case "speed" -> new Selection.Cell("intensity", List.of(0));
                            default -> isMeasured(now) ? new Selection.Cell("speed_up", List.of(1, 0)) : null;
                        });
    }

    private static boolean isMeasured(Settings settings) {
        return settings.grid("times").at(0) > 0;
    }

    private void choose(Settings now) {
        panels.forEach((topic, panel) -> Presence.show(panel, topic.equals(now.choice("topic"))));
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
        return model.knobs().stream().map(setting -> setting.name()).toList();
    }

    @Override
    public String summary() {
        return switch (model.settings().choice("topic")) {
            case "memory" -> memory.summary();
            case "softmax" -> softmaxes.summary();
            case "masks" -> fills.summary();
            case "sums" -> sums.summary();
            case "speed" -> speed.summary();
            default -> calls.summary();
        };
    }

    @Override
    public void close() {
        speed.close();
        calls.close();
    }
}
