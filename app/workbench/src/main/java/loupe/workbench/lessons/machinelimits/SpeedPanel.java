package loupe.workbench.lessons.machinelimits;

import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.course.experiment.Settings;
import loupe.course.measure.Ceilings;
import loupe.course.measure.Operation;
import loupe.course.measure.Roofline;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.LogChart;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.Machine;
import loupe.workbench.paint.Numbers;
import org.jspecify.annotations.Nullable;

/// The roofline of this machine, with the operations of the block as points under it. What was measured holds for one
/// shape of the block on one backend; with another shape the points go, and the ceilings stay.
final class SpeedPanel extends VBox {

    private final LessonModel model;
    private final Machine machine;
    private final LogChart chart;
    private final MeasureBar<Roofline> bar;
    private @Nullable List<Object> shape; // of the block whose operations are drawn

    SpeedPanel(LessonContext context) {
        model = context.model();
        machine = context.machine();
        chart = new LogChart(context.easel(), "intensity")
                .line("memory", "memory_intensity", "memory_roof")
                .line("computing", "compute_intensity", "compute_roof")
                .points("intensity", "speed", "slow_speed", "fast_speed")
                .along("FLOP for each byte", 10, Numbers::plain)
                .up("speed", speed -> Numbers.quantity(speed, "FLOP/s"))
                .heading("roofline")
                .empty("Nothing was measured here yet. Press Measure; it takes about twenty seconds.");
        bar = new MeasureBar<>(context, "measure-speed", this::plan, this::show);
        KnobRow knobs = new KnobRow(model, "d_model", "tokens");
        knobs.getChildren().add(bar);
        getStyleClass().add("pane-column");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(knobs, chart);
        model.settingsProperty().addListener((o, was, now) -> forget(now));
        showCeilings();
    }

    private static List<Object> shape(Settings settings) {
        return List.of(settings.whole("d_model"), settings.whole("tokens"), settings.seed());
    }

    private MeasureBar.Work<Roofline> plan(Backends all) {
        Trace trace = model.trace();
        List<Operation> operations = trace == null ? List.of() : Operation.before(trace, "intensity");
        Backend chosen = machine.chosen();
        shape = shape(model.settings());
        return (told, wanted) -> {
            told.accept("the fastest product and memory");
            Ceilings ceilings = Ceilings.measure(all.ready(), machine.effort());
            return Roofline.measure(ceilings, chosen, operations, machine.effort(), told, wanted);
        };
    }

    private void show(Roofline measured) {
        machine.keep(measured.ceilings());
        draw(measured, measured.backend() + " under ");
    }

    private void showCeilings() {
        Ceilings known = machine.ceilingsProperty().get();
        if (known == null) {
            chart.show(Pass.on(new EjmlBackend()).trace()); // which says that there is nothing yet
        } else {
            draw(new Roofline(known, "", List.of()), "");
        }
    }

    private void draw(Roofline roofline, String whose) {
        Ceilings c = roofline.ceilings();
        chart.note(whose + Numbers.quantity(c.flops(), "FLOP/s") + " and " + Numbers.quantity(c.bytes(), "B/s"));
        chart.show(roofline.trace(new EjmlBackend()));
    }

    private void forget(Settings now) {
        if (shape != null && !shape.equals(shape(now))) {
            shape = null;
            bar.stop();
            showCeilings();
        }
    }

    String summary() {
        return chart.summary();
    }

    void close() {
        bar.stop();
    }
}
