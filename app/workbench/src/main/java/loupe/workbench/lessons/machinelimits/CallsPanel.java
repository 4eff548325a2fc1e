package loupe.workbench.lessons.machinelimits;

import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.course.experiment.BreakEven;
import loupe.course.experiment.ChoiceSetting;
import loupe.course.measure.Effort;
import loupe.course.measure.SquareProducts;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.LogChart;
import loupe.workbench.instrument.Showing;
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
                .heading("product")
                .empty("Nothing was measured here yet. Press Measure; it takes about twenty seconds.");
        chart.follow(model.showingProperty());
        bar = new MeasureBar<>(
                context,
                "measure-calls",
                all -> (told, wanted) -> SquareProducts.measure(
                        taking(all), BreakEven.sizes(), effort, n -> told.accept("n = " + n), wanted),
                entries -> model.change("Measure", s -> s.with("times", BreakEven.times(entries))));
        KnobRow knobs = new KnobRow(model, "against", "claim");
        knobs.getChildren().add(bar);
        getStyleClass().add("pane-column");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(knobs, chart);
        model.showingProperty().addListener((o, was, now) -> judge(now));
        judge(model.showingProperty().get());
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

    private String verdict(Trace trace) {
        float from = trace.get("break_even").at((int) trace.get("against").item());
        String name = against();
        if (Float.isNaN(from)) {
            return name + " was not measured here";
        }
        if (Float.isInfinite(from)) {
            return name + " is not faster up to the end";
        }
        return from == trace.get("sizes").at(0)
                ? name + " is faster at every size"
                : name + " is faster from n = " + Numbers.plain(from) + " on; below, the call costs more";
    }

    private String against() {
        ChoiceSetting setting = (ChoiceSetting) model.settings().setting("against");
        return setting.options().stream()
                .filter(option -> option.id().equals(model.settings().choice("against")))
                .map(ChoiceSetting.Option::label)
                .findFirst()
                .orElse("");
    }

    String summary() {
        return chart.summary();
    }

    void close() {
        bar.stop();
    }
}
