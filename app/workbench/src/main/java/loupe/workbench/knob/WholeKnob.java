package loupe.workbench.knob;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import loupe.course.experiment.WholeSetting;
import loupe.workbench.paint.Numbers;

/// A whole number: all values side by side when there are few, else a slider that stops at each.
final class WholeKnob implements Knob {

    private static final int FEW = 6; // values that stand side by side in the knob column
    private static final int SHORT = 8; // the same, of one digit each

    private final WholeSetting setting;
    private final Settable target;
    private final ValueField value;
    private final KnobFrame frame;

    WholeKnob(WholeSetting setting, Settable target) {
        this.setting = setting;
        this.target = target;
        value = new ValueField(setting.label(), this::type, this::report);
        int steps = (setting.max() - setting.min()) / setting.stride();
        Node control = steps < FEW || steps < SHORT && setting.max() < 10 ? row() : slider();
        control.setId(setting.name());
        frame = new KnobFrame(setting.label(), value, control);
        target.settingsProperty().addListener((o, was, now) -> follow());
        follow();
    }

    @Override
    public Node node() {
        return frame;
    }

    private Node row() {
        List<String> all = IntStream.rangeClosed(0, (setting.max() - setting.min()) / setting.stride())
                .mapToObj(i -> Integer.toString(setting.min() + i * setting.stride()))
                .toList();
        Segments row = new Segments(setting.label(), all, word -> target.set(setting.name(), setting.read(word)));
        target.settingsProperty().addListener((o, was, now) -> offer(row));
        offer(row);
        return row;
    }

    private void offer(Segments row) {
        row.show(Integer.toString(now()));
        row.offer((setting.most(target.settings()) - setting.min()) / setting.stride() + 1);
    }

    private void type(String typed) {
        target.set(setting.name(), setting.read(typed, target.settings()));
    }

    private Node slider() {
        Slider slider = new Slider(setting.min(), setting.max(), now());
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.getStyleClass().addAll("progress-slider", "small");
        slider.setAccessibleText(setting.label());
        slider.setAccessibleHelp("Whole numbers from " + setting.min() + " to " + setting.max()
                + ". Arrow keys step, with Shift ten at a time. Enter types a value.");
        slider.valueProperty().addListener((o, was, position) -> {
            int whole = allowed(position.doubleValue());
            if (whole != now()) {
                target.drag(setting.name(), whole);
            }
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        slider.setOnMouseReleased(e -> {
            target.drop();
            slider.setValue(now());
        });
        slider.setOnKeyReleased(e -> target.drop());
        slider.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                value.type();
            }
        });
        target.settingsProperty().addListener((o, was, now) -> {
            int whole = now.whole(setting.name());
            if (whole != allowed(slider.getValue())) {
                slider.setValue(whole);
            }
        });
        return slider;
    }

    private void onKey(KeyEvent e) {
        int far = setting.stride() * (e.isShiftDown() ? 10 : 1);
        switch (e.getCode()) {
            case RIGHT, UP -> step(now() + far, e);
            case LEFT, DOWN -> step(now() - far, e);
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

    private void step(int next, KeyEvent e) {
        target.drag(setting.name(), allowed(next));
        e.consume();
    }

    private int allowed(double value) {
        int strides = (int) Math.rint((value - setting.min()) / setting.stride());
        int most = setting.most(target.settings()) - setting.min();
        return setting.min() + setting.stride() * Math.clamp(strides, 0, most / setting.stride());
    }

    private int now() {
        return target.settings().whole(setting.name());
    }

    private void follow() {
        value.show(Numbers.count(now()));
        frame.report("");
    }

    private void report(String rule) {
        frame.report(rule);
    }
}
