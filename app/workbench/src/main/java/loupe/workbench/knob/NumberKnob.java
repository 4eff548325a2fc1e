package loupe.workbench.knob;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import loupe.course.experiment.NumberSetting;
import loupe.workbench.paint.Numbers;

/// A slider for a number: arrows step, Shift steps ten times as far, a click on the value, a double click on the
/// slider or Enter types it exactly.
final class NumberKnob implements Knob {

    private final NumberSetting setting;
    private final Settable target;
    private final Spread spread;
    private final Slider slider = new Slider(0, 1, 0);
    private final ValueField value;
    private final KnobFrame frame;
    private boolean following; // true while the slider is being moved to the setting, not by hand

    NumberKnob(NumberSetting setting, Settable target) {
        this.setting = setting;
        this.target = target;
        this.spread = new Spread(setting);
        value = new ValueField(setting.label(), typed -> target.set(setting.name(), setting.read(typed)), this::report);
        frame = new KnobFrame(setting.label(), value, slider);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.getStyleClass().addAll("progress-slider", "small");
        slider.setId(setting.name());
        slider.setAccessibleText(setting.label());
        slider.setAccessibleHelp("From " + written(setting.min()) + " to " + written(setting.max())
                + ". Arrow keys step, with Shift ten times as far. Enter types a value.");
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        slider.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                value.type();
            }
        });
        slider.setOnMouseReleased(e -> target.drop());
        slider.setOnKeyReleased(e -> target.drop());
        slider.valueProperty().addListener((o, was, now) -> moved(now.doubleValue()));
        target.settingsProperty().addListener((o, was, now) -> follow());
        follow();
    }

    @Override
    public Node node() {
        return frame;
    }

    private void moved(double position) {
        if (!following) {
            target.drag(setting.name(), spread.value(position));
        }
    }

    private void onKey(KeyEvent e) {
        int presses = e.isShiftDown() ? 10 : 1;
        double now = target.settings().number(setting.name());
        switch (e.getCode()) {
            case RIGHT, UP -> step(spread.stepped(now, presses), e);
            case LEFT, DOWN -> step(spread.stepped(now, -presses), e);
            case HOME -> step(setting.min(), e);
            case END -> step(setting.max(), e);
            case ENTER -> {
                value.type();
                e.consume();
            }
            default -> {
                // other keys belong to the whole window
            }
        }
    }

    private void step(double next, KeyEvent e) {
        target.drag(setting.name(), next);
        e.consume();
    }

    private void follow() {
        double now = target.settings().number(setting.name());
        following = true;
        slider.setValue(spread.position(now));
        following = false;
        value.show(written(now));
        frame.report("");
    }

    private void report(String rule) {
        frame.report(rule);
    }

    private String written(double number) {
        return setting.unit().isEmpty() ? Numbers.plain(number) : Numbers.plain(number) + " " + setting.unit();
    }
}
