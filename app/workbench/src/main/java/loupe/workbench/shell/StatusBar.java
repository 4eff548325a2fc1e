package loupe.workbench.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import loupe.course.progress.Health;
import loupe.engine.pass.Trace;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Presence;
import org.jspecify.annotations.Nullable;

/// The line along the lower edge: what computed the picture and how fast, and whether answers are kept.
final class StatusBar extends HBox {

    private final BackendSwitch backend;
    private final Label time = figure();
    private final Label flops = figure();
    private final Label unit = new Label();
    private final Label seed = figure();
    private final Label saved = new Label();
    private final HBox figures;

    StatusBar(BackendChoice choice, Runner runner) {
        backend = new BackendSwitch(choice, runner);
        backend.setMinWidth(Region.USE_PREF_SIZE);
        figures = new HBox(pair(new Label("last pass"), time), pair(flops, unit), pair(new Label("seed"), seed));
        figures.getStyleClass().add("status-figures");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("status-bar");
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().addAll(backend, figures, gap, saved, hint("H: keys"), hint("P: projector"));
        for (Node child : getChildren()) {
            if (child instanceof Label label) {
                label.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        showPass(null);
    }

    /// Shows what the newest pass took; nothing before there is one.
    void showPass(@Nullable Trace trace) {
        boolean there = trace != null;
        Presence.show(backend, there);
        Presence.show(figures, there);
        if (trace != null) {
            time.setText(Numbers.time(trace.nanos()));
            String[] words = Numbers.flops(trace.flops()).split(" ");
            flops.setText(words[0]);
            unit.setText(words[1]);
        }
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

    private static Label hint(String text) {
        return new Label(text);
    }

    private static HBox pair(Label first, Label second) {
        HBox pair = new HBox(first, second);
        pair.getStyleClass().add("status-pair");
        return pair;
    }
}
