package loupe.workbench.lesson;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.course.experiment.Settings;

/// What the learner did to the settings, step by step, so that it can be undone and done again.
///
/// A drag or a run of typing is one step, however many values it went through.
final class History {

    private static final int LONGEST = 500; // steps; a Settings shares all it did not change

    private record Step(String name, Settings settings) {}

    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper(this, "undoable", "");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper(this, "redoable", "");

    /// Remembers the settings as they were before a step of this name.
    void add(String name, Settings before) {
        past.push(new Step(name, before));
        if (past.size() > LONGEST) {
            past.removeLast();
        }
        future.clear();
        tell();
    }

    /// The settings before the last step, given those of now.
    Settings undo(Settings now) {
        return move(past, future, now);
    }

    /// The settings after the step that was undone last, given those of now.
    Settings redo(Settings now) {
        return move(future, past, now);
    }

    /// Name of the step that undo takes back; empty when there is none.
    ReadOnlyStringProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// Name of the step that redo does again; empty when there is none.
    ReadOnlyStringProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    private Settings move(Deque<Step> from, Deque<Step> to, Settings now) {
        if (from.isEmpty()) {
            return now;
        }
        Step step = from.pop();
        to.push(new Step(step.name(), now));
        tell();
        return step.settings();
    }

    private void tell() {
        undoable.set(past.isEmpty() ? "" : past.element().name());
        redoable.set(future.isEmpty() ? "" : future.element().name());
    }
}
