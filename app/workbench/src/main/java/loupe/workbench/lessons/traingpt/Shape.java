package loupe.workbench.lessons.traingpt;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import loupe.course.experiment.Settings;
import loupe.workbench.knob.Settable;
import loupe.workbench.lesson.LessonModel;

/// The knobs that make another model: turning one begins at step 0, in the same undoable step.
///
/// @param model whose settings are turned
record Shape(LessonModel model) implements Settable {

    private static final List<String> NAMES = List.of("n_layers", "n_heads", "d_head", "rate", "batch", "dropout");

    /// What tells one training from another.
    static List<Object> of(Settings settings) {
        return List.of(NAMES.stream().map(settings::value).toList(), settings.seed());
    }

    @Override
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return model.settingsProperty();
    }

    @Override
    public void set(String name, Object value) {
        model.drop();
        drag(name, value);
        model.drop();
    }

    @Override
    public void drag(String name, Object value) {
        model.drag(name, s -> {
            Settings next = s.with(name, value);
            return of(next).equals(of(s)) ? next : next.with("steps", 0);
        });
    }

    @Override
    public void drop() {
        model.drop();
    }
}
