package loupe.workbench.lessons.traingpt;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import loupe.course.experiment.Settings;
import loupe.course.experiment.WholeSetting;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.live.Runner;

/// Play, pause, step on, and back and forth through what was trained so far.
///
/// Playing asks for twenty steps more whenever the last twenty are drawn, so it can be stopped at any time and goes as
/// fast as the machine does. It stops by itself at the end, on an error, and when nobody can see it.
final class TrainBar extends HBox {

    private static final String STEPS = "steps";

    private final LessonModel model;
    private final Runner runner;
    private final WholeSetting setting;
    private final Button play = new Button();
    private final Button step;
    private final Slider slider = new Slider();
    private final Label where = new Label();
    private List<Object> shape;
    private int reached;
    private boolean playing;
    private boolean showing; // the slider is being moved to where the settings are

    TrainBar(LessonModel model, Runner runner) {
        this.model = model;
        this.runner = runner;
        setting = (WholeSetting) model.settings().setting(STEPS);
        shape = model.settings().trained();
        step = new Button("Step");
        step.setId("train-step");
        step.setAccessibleHelp("Trains " + setting.stride() + " steps");
        step.setOnAction(e -> on());
        play.setId("train-play");
        play.getStyleClass().add("accent");
        play.setOnAction(e -> play(!playing));
        slider.setAccessibleText(setting.label());
        slider.setBlockIncrement(setting.stride());
        slider.valueProperty().addListener((o, was, now) -> scrub(now.doubleValue()));
        slider.valueChangingProperty().addListener((o, was, now) -> end(now));
        where.getStyleClass().add("value");
        where.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        getStyleClass().addAll("pane-row", "train-bar");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(play, step, slider, where);
        model.settingsProperty().addListener((o, was, now) -> follow(now));
        model.traceProperty().addListener((o, was, now) -> arrived());
        model.failureProperty().addListener((o, was, now) -> play(playing && now == null));
        sceneProperty().addListener((o, was, now) -> play(playing && now != null));
        follow(model.settings());
        play(false);
    }

    /// Whether training goes on by itself.
    boolean isPlaying() {
        return playing;
    }

    /// Begins or stops; a whole run is one step of undo.
    void play(boolean on) {
        boolean begins = on && !playing;
        if (!on && playing) {
            model.drop();
        }
        playing = on;
        play.setText(on ? "Pause" : "Play");
        if (begins) {
            model.drop();
            on();
        }
    }

    private void on() {
        int now = model.settings().whole(STEPS);
        if (now + setting.stride() > setting.max()) {
            play(false);
        } else if (playing) {
            model.drag(STEPS, now + setting.stride());
        } else {
            model.set(STEPS, now + setting.stride());
        }
    }

    /// A pass has ended; the next begins after the picture of this one.
    private void arrived() {
        if (playing) {
            runner.later(() -> {
                if (playing && !model.busyProperty().get()) {
                    on();
                }
            });
        }
    }

    private void scrub(double value) {
        int near = (int) Math.round(value / setting.stride()) * setting.stride();
        if (!showing && near != model.settings().whole(STEPS)) {
            play(false);
            model.drag(STEPS, Math.clamp(near, setting.min(), reached));
        }
    }

    private void end(boolean changing) {
        if (!changing) {
            model.drop();
        }
    }

    private void follow(Settings now) {
        int steps = now.whole(STEPS);
        List<Object> other = now.trained();
        if (!other.equals(shape)) {
            shape = other;
            reached = 0;
            play(false);
        }
        reached = Math.max(reached, steps);
        showing = true;
        slider.setMax(Math.max(reached, setting.stride()));
        slider.setValue(steps);
        showing = false;
        slider.setDisable(reached == 0);
        step.setDisable(steps >= setting.max());
        where.setText("step " + steps + (steps < reached ? " of " + reached : ""));
    }
}
