package loupe.workbench.knob;

import javafx.beans.property.ReadOnlyObjectProperty;
import loupe.course.experiment.Settings;

/// What a knob turns: settings that can be followed and set.
public interface Settable {

    /// The settings of now, to follow.
    ReadOnlyObjectProperty<Settings> settingsProperty();

    /// The settings of now.
    default Settings settings() {
        return settingsProperty().get();
    }

    /// Sets one setting: one step for undo.
    void set(String name, Object value);

    /// Sets one setting as part of a drag or of typing: the same step until [#drop].
    void drag(String name, Object value);

    /// Ends the drag or the run of typing.
    void drop();
}
