package loupe.workbench.lessons.traingpt;

import javafx.beans.property.ReadOnlyObjectProperty;
import loupe.course.experiment.Settings;
import loupe.workbench.knob.Settable;
import loupe.workbench.lesson.LessonModel;

/// The knobs that make another model: turning one begins at step 0, in the same undoable step.
///
/// @param model whose settings are turned
record Shape(LessonModel model) implements Settable {

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
            return next.trained().equals(s.trained()) ? next : next.with("steps", 0);
        });
    }

    @Override
    public void drop() {
        model.drop();
    }
}
