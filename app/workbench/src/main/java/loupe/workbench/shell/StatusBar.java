package loupe.workbench.shell;

import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import loupe.course.measure.Ceilings;
import loupe.course.progress.Health;
import loupe.engine.pass.Trace;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Presence;
import org.jspecify.annotations.Nullable;

/// The line along the lower edge: what computed the picture and how fast, and whether answers are kept.
final class StatusBar extends HBox {

    private static final String MOVED =
            "What the operations of the pass read and write: each input and each result" + " once, four bytes a number";

    private static final double NARROWEST = 90; // px of the switch
    private static final double LEGIBLE = 40; // px; of less of a hint only a letter and dots would be seen

    private final Tooltip tip = new Tooltip();
    private final BackendSwitch backend;
    private final Label time = figure();
    private final Label flops = figure();
    private final Label flopsUnit = new Label();
    private final Label bytes = figure();
    private final Label bytesUnit = new Label();
    private final Label share = figure();
    private final HBox peak;
    private final ReadOnlyObjectProperty<@Nullable Ceilings> ceilings;
    private @Nullable Trace shown;
    private final Label seed = figure();
    private final Label saved = new Label();
    private final HBox figures;

    /// @param ceilings what the machine can do at best; null until it was measured
    StatusBar(BackendChoice choice, Runner runner, ReadOnlyObjectProperty<@Nullable Ceilings> ceilings) {
        this.ceilings = ceilings;
        backend = new BackendSwitch(choice, runner);
        backend.setMinWidth(NARROWEST); // a device may have a long name
        peak = pair(share, new Label("of peak"));
        peak.setId("peak");
        HBox moved = pair(bytes, bytesUnit);
        Tooltip.install(moved, new Tooltip(MOVED));
        figures = new HBox(
                pair(new Label("last pass"), time), pair(flops, flopsUnit), moved, peak, pair(new Label("seed"), seed));
        Tooltip.install(peak, tip);
        ceilings.addListener((o, was, now) -> showPeak());
        figures.getStyleClass().add("status-figures");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("status-bar");
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().addAll(backend, figures, gap, saved, hint("H: keys"), hint("P: projector"));
        figures.setMinWidth(Region.USE_PREF_SIZE);
        saved.setMinWidth(Region.USE_PREF_SIZE);
        showPass(null);
    }

    /// Shows what the newest pass took; nothing before there is one.
    void showPass(@Nullable Trace trace) {
        boolean there = trace != null;
        Presence.show(backend, there);
        Presence.show(figures, there);
        if (trace != null) {
            time.setText(Numbers.time(trace.nanos()));
            say(Numbers.flops(trace.flops()), flops, flopsUnit);
            say(Numbers.bytes(trace.bytes()), bytes, bytesUnit);
        }
        shown = trace;
        showPeak();
    }

    private static void say(String quantity, Label number, Label unit) {
        String[] words = quantity.split(" ");
        number.setText(words[0]);
        unit.setText(words[1]);
    }

    /// How much of what the machine can do the pass used; nothing before that was measured.
    private void showPeak() {
        Ceilings best = ceilings.get();
        Trace pass = shown;
        Presence.show(peak, best != null && pass != null);
        if (best != null && pass != null) {
            double speed = pass.flops() / (pass.nanos() * 1e-9);
            share.setText(percent(speed / best.flops()));
            tip.setText(Numbers.measure(speed, "FLOP/s") + " of the " + Numbers.measure(best.flops(), "FLOP/s")
                    + " that the fastest product of this machine reached (" + best.fastest()
                    + "), measured in the lesson on the limits of a machine");
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
    }

    /// Shows the seed of the pane.
    void showSeed(long value) {
        seed.setText(Long.toString(value));
    }

    /// Shows whether answers are kept, and why not.
    void showHealth(Health health) {
        saved.setText(health.words());
        saved.getStyleClass().remove("trouble-word");
        if (health.kind() == Health.Kind.UNSAVED || health.kind() == Health.Kind.ANSWERS_ONLY) {
            saved.getStyleClass().add("trouble-word");
        }
        saved.setTooltip(health.sentence().isEmpty() ? null : new Tooltip(health.sentence()));
    }

    private static Label figure() {
        Label label = new Label();
        label.getStyleClass().add("figure");
        return label;
    }

    /// Words that are there only where there is room for all of them.
    private static Label hint(String text) {
        Label label = new Label(text);
        label.setMinWidth(0);
        label.visibleProperty().bind(label.widthProperty().greaterThan(LEGIBLE));
        return label;
    }

    private static HBox pair(Label first, Label second) {
        HBox pair = new HBox(first, second);
        pair.getStyleClass().add("status-pair");
        return pair;
    }
}
