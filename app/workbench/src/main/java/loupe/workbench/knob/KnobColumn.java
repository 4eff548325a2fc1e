package loupe.workbench.knob;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import loupe.course.experiment.Setting;
import loupe.course.experiment.TextSetting;

/// The knobs of a lesson below each other, or side by side where there is room: the few that
/// matter first, the rest behind *More*.
public final class KnobColumn extends FlowPane {

    private final List<Node> texts = new ArrayList<>();

    /// @param settings all settings of the lesson in order
    /// @param inThePicture names of settings that need no knob
    /// @param advanced names of settings that wait behind *More*
    public KnobColumn(
            List<Setting<?>> settings, Collection<String> inThePicture, Collection<String> advanced, Settable target) {
        FlowPane more = new FlowPane();
        more.getStyleClass().add("knobs");
        for (Setting<?> setting : settings) {
            if (inThePicture.contains(setting.name())) {
                continue;
            }
            Knob.of(setting, target).ifPresent(knob -> {
                if (setting instanceof TextSetting) {
                    texts.add(knob.node());
                } else {
                    (advanced.contains(setting.name()) ? more : this)
                            .getChildren()
                            .add(knob.node());
                }
            });
        }
        getStyleClass().add("knobs");
        if (!more.getChildren().isEmpty()) {
            getChildren().addAll(disclosure(more), more);
        }
    }

    /// The knobs of texts: they stand above the picture, where there is room.
    public List<Node> texts() {
        return List.copyOf(texts);
    }

    private static ToggleButton disclosure(FlowPane more) {
        ToggleButton open = new ToggleButton("More");
        open.setId("more-knobs");
        open.getStyleClass().setAll("disclosure");
        open.setAccessibleHelp("Shows further settings");
        more.visibleProperty().bind(open.selectedProperty());
        more.managedProperty().bind(open.selectedProperty());
        open.selectedProperty().addListener((o, was, now) -> open.setText(now ? "Fewer" : "More"));
        return open;
    }
}
