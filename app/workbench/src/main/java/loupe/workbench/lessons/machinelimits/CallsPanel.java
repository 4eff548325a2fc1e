package loupe.workbench.lessons.machinelimits;

import java.util.List;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.course.experiment.BreakEven;
import loupe.course.measure.Effort;
import loupe.course.measure.SquareProducts;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.LogChart;
import loupe.workbench.instrument.Showing;
import loupe.workbench.knob.Knob;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.paint.Numbers;
import org.jspecify.annotations.Nullable;

/// The time of a product over its size on every backend, and from where on another one is faster than EJML. The times
/// are part of the pane's state.
final class CallsPanel extends VBox {

    private static final double MICRO = 1e-6; // of a second

    private final LessonModel model;
    private final LogChart chart;
    private final MeasureBar<List<SquareProducts.Entry>> bar;

    CallsPanel(LessonContext context) {
        model = context.model();
        Effort effort = context.machine().effort();
        chart = new LogChart(context.easel(), "speed_up")
                .lines("sizes", "times")
                .along("n of n × n", 2, Numbers::plain)
                .up("time", micros -> Numbers.quantity(micros * MICRO, "s"))
                .heading("time of a product")
                .empty("Nothing was measured here yet. Press Measure; it takes about twenty seconds.");
        chart.follow(model.showingProperty());
        bar = new MeasureBar<>(
                context,
                "measure-calls",
                all -> (told, wanted) -> SquareProducts.measure(
                        taking(all), BreakEven.sizes(), effort, n -> told.accept("n = " + n), wanted),
                entries -> model.change("Measure", s -> s.with("times", BreakEven.times(entries))));
        FlowPane knobs = new FlowPane(knob("against"), knob("claim"), bar);
        knobs.getStyleClass().add("pane-knobs");
        getStyleClass().add("pane-column");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(knobs, chart);
        model.showingProperty().addListener((o, was, now) -> judge(now));
        judge(model.showingProperty().get());
    }

    private javafx.scene.Node knob(String name) {
        return Knob.of(model.settings().setting(name), model).orElseThrow().node();
    }

    private static List<Backend> taking(Backends all) {
        return all.ready().stream().filter(b -> BreakEven.has(b.id())).toList();
    }

    /// Says what follows, once the learner has said a size: first the guess, then the answer.
    private void judge(@Nullable Showing now) {
        Trace trace = now == null ? null : now.drawn();
        boolean said = trace != null
                && trace.has("claim")
                && !Float.isNaN(trace.get("claim").item());
        chart.note(trace != null && said ? verdict(trace) : "");
    }

    private static String verdict(Trace trace) {
        int row = (int) trace.get("against").item();
        String name = trace.labels("break_even", "backend").get(row);
        float from = trace.get("break_even").at(row);
        if (Float.isNaN(from)) {
            return name + " was not measured here";
        }
        return Float.isInfinite(from)
                ? name + " is not faster up to the end"
                : name + " stays faster from n = " + Numbers.plain(from) + " on";
    }

    String summary() {
        return chart.summary();
    }

    void close() {
        bar.stop();
    }
}
