package loupe.workbench.lesson;

import java.util.Arrays;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import loupe.course.experiment.GridSetting;
import loupe.course.experiment.Settings;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// A setting that is one row of numbers, as a picture edits it: all at once, one more, the last one less.
///
/// @param model whose setting it is
/// @param name of the setting, a grid of one row
public record Row(LessonModel model, String name) {

    /// All numbers at once; one step of the given name.
    public void fill(String step, float... numbers) {
        model.change(step, s -> with(s, numbers));
    }

    /// The settings with these numbers in the row.
    public Settings with(Settings settings, float... numbers) {
        Axes axes = settings.grid(name).axes();
        Axes wider = Axes.of(axes.get(0).name(), 1, axes.get(1).name(), numbers.length);
        return settings.with(name, Tensor.of(wider, numbers));
    }

    /// Buttons that make the row longer and shorter; disabled at its limits.
    public FlowPane buttons() {
        FlowPane buttons = new FlowPane(sizer("Add a token", 1), sizer("Remove a token", -1));
        buttons.getStyleClass().add("row-buttons");
        return buttons;
    }

    private Button sizer(String words, int more) {
        Button button = new Button(words);
        button.setOnAction(e -> fill(words, Arrays.copyOf(numbers(), numbers().length + more)));
        model.settingsProperty().addListener((o, was, now) -> button.setDisable(!fits(now, more)));
        button.setDisable(!fits(model.settings(), more));
        return button;
    }

    private float[] numbers() {
        return model.settings().grid(name).toArray();
    }

    private boolean fits(Settings settings, int more) {
        int length = settings.grid(name).size() + more;
        return length >= 2 && length <= ((GridSetting) settings.setting(name)).maxColumns();
    }
}
