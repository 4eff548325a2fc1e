package loupe.workbench.knob;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import loupe.course.experiment.ChoiceSetting;

/// A choice of words: side by side when they fit, else in a list that opens.
final class ChoiceKnob implements Knob {

    private static final int FITS = 22; // letters that stand side by side in the knob column

    private final ChoiceSetting setting;
    private final Settable target;
    private final KnobFrame frame;

    ChoiceKnob(ChoiceSetting setting, Settable target) {
        this.setting = setting;
        this.target = target;
        int letters = labels().stream().mapToInt(o -> o.length() + 2).sum();
        Node control = letters <= FITS ? row() : list();
        control.setId(setting.name());
        frame = new KnobFrame(setting.label(), new Label(), control);
    }

    @Override
    public Node node() {
        return frame;
    }

    private Node row() {
        Segments row = new Segments(setting.label(), labels(), this::choose);
        target.settingsProperty().addListener((o, was, now) -> row.show(chosen()));
        row.show(chosen());
        return row;
    }

    private Node list() {
        ComboBox<String> list = new ComboBox<>();
        list.getItems().addAll(labels());
        list.setMaxWidth(Double.MAX_VALUE);
        list.setAccessibleText(setting.label());
        list.setValue(chosen());
        list.valueProperty().addListener((o, was, now) -> {
            if (now != null && !now.equals(chosen())) {
                choose(now);
            }
        });
        target.settingsProperty().addListener((o, was, now) -> list.setValue(chosen()));
        return list;
    }

    private List<String> labels() {
        return setting.options().stream().map(ChoiceSetting.Option::label).toList();
    }

    private String chosen() {
        String id = target.settings().choice(setting.name());
        return setting.options().stream()
                .filter(o -> o.id().equals(id))
                .map(ChoiceSetting.Option::label)
                .findFirst()
                .orElse(id);
    }

    private void choose(String label) {
        target.set(
                setting.name(), setting.options().get(labels().indexOf(label)).id());
    }
}
