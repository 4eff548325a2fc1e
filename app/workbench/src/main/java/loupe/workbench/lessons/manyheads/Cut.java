package loupe.workbench.lessons.manyheads;

import javafx.beans.property.ReadOnlyObjectProperty;
import loupe.course.experiment.Settings;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import loupe.workbench.knob.Settable;
import loupe.workbench.lesson.LessonModel;

/// The knobs of the pane: another number of heads lets all of them speak, in the same undoable step.
///
/// @param model whose settings are turned
record Cut(LessonModel model) implements Settable {

    private static final String NUMBER = "n_heads";

    @Override
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return model.settingsProperty();
    }

    @Override
    public void set(String name, Object value) {
        if (name.equals(NUMBER)) {
            model.change("Cut into heads", s -> allSpeak(s.with(name, value)));
        } else {
            model.set(name, value);
        }
    }

    @Override
    public void drag(String name, Object value) {
        model.drag(name, value);
    }

    @Override
    public void drop() {
        model.drop();
    }

    private static Settings allSpeak(Settings settings) {
        Axes layers = settings.grid("heads").axes();
        int heads = Integer.parseInt(settings.choice(NUMBER));
        return settings.with("heads", Tensor.full(Axes.of("layer", layers.size("layer"), "head", heads), 1));
    }
}
