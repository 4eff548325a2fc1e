package loupe.workbench.knob;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import loupe.course.experiment.ToggleSetting;

/// A switch, with the word *on* or *off* beside it.
final class ToggleKnob implements Knob {

    private final HBox node;

    ToggleKnob(ToggleSetting setting, Settable target) {
        ToggleSwitch control = new ToggleSwitch();
        control.setId(setting.name());
        control.setAccessibleText(setting.label());
        Label name = new Label(setting.label());
        name.getStyleClass().add("knob-label");
        name.setLabelFor(control);
        Label word = new Label();
        word.getStyleClass().add("knob-value");
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        node = new HBox(name, gap, word, control);
        node.getStyleClass().addAll("knob", "toggle-knob");
        control.selectedProperty().addListener((o, was, now) -> {
            if (now != target.settings().on(setting.name())) {
                target.set(setting.name(), now);
            }
        });
        target.settingsProperty().addListener((o, was, now) -> follow(control, word, now.on(setting.name())));
        follow(control, word, target.settings().on(setting.name()));
    }

    @Override
    public Node node() {
        return node;
    }

    private static void follow(ToggleSwitch control, Label word, boolean on) {
        control.setSelected(on);
        word.setText(on ? "on" : "off");
    }
}
