package loupe.workbench.lesson;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Setting;
import loupe.course.experiment.Settings;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.Comparison;
import loupe.workbench.instrument.Showing;
import loupe.workbench.knob.Settable;
import loupe.workbench.live.Live;
import loupe.workbench.live.Runner;
import org.jspecify.annotations.Nullable;

/// An open lesson without its picture: the settings, what was done to them, and the trace that follows.
///
/// Settings change in two ways: [#set] and [#change] are one undoable step each; [#drag] belongs to the step under way
/// until [#drop]. All methods belong to the JavaFX thread.
public final class LessonModel implements Settable {

    private static final List<String> LOOKS = List.of("layer", "head"); // choose what is seen, not what is computed

    private final Experiment experiment;
    private final Settings start;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final History history = new History();
    private final Live<Trace> live;
    private final ReadOnlyObjectWrapper<@Nullable Trace> before = new ReadOnlyObjectWrapper<>(this, "before");
    private final ObjectProperty<Comparison> comparison =
            new SimpleObjectProperty<>(this, "comparison", Comparison.NOW);
    private final ReadOnlyObjectWrapper<@Nullable Showing> showing = new ReadOnlyObjectWrapper<>(this, "showing");
    private final IntegerProperty step = new SimpleIntegerProperty(this, "step");
    private @Nullable String dragged; // name of the setting whose drag is under way

    /// A lesson at its start state; the first trace is asked for at once.
    public LessonModel(Experiment experiment, Settings start, Lab lab, Runner runner) {
        this.experiment = experiment;
        this.start = start;
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", start);
        this.live = new Live<>(runner, () -> {
            Settings read = settings.get();
            return () -> lab.run(experiment, read);
        });
        settings.addListener((o, was, now) -> live.request());
        live.valueProperty().addListener((o, was, now) -> show());
        comparison.addListener((o, was, now) -> show());
        live.request();
    }

    /// What is computed.
    public Experiment experiment() {
        return experiment;
    }

    /// What can be set, in the order of the knobs.
    public List<Setting<?>> knobs() {
        return experiment.settings();
    }

    /// The settings of now.
    @Override
    public Settings settings() {
        return settings.get();
    }

    /// The settings of now, to follow.
    @Override
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// The newest trace; null until the first pass has ended.
    public @Nullable Trace trace() {
        return live.value();
    }

    /// The newest trace, to follow; null until the first pass has ended.
    public ReadOnlyObjectProperty<@Nullable Trace> traceProperty() {
        return live.valueProperty();
    }

    /// The trace before the learner's last action; null until there was one.
    public ReadOnlyObjectProperty<@Nullable Trace> beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /// What instruments draw: the newest trace, the one before, and which of the two; null until the first pass has
    /// ended.
    public ReadOnlyObjectProperty<@Nullable Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Whether now, before or their difference is drawn.
    public ObjectProperty<Comparison> comparisonProperty() {
        return comparison;
    }

    /// The step of the text that is open, from 0.
    public IntegerProperty stepProperty() {
        return step;
    }

    /// Why the newest pass failed; null when it did not. The last good trace stays on the screen.
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return live.failureProperty();
    }

    /// True while a pass is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return live.busyProperty();
    }

    /// Sets one setting: one step.
    @Override
    public void set(String name, Object value) {
        change(label(name), s -> s.with(name, value));
    }

    /// Sets one setting as part of a drag or of typing: the same step until [#drop] or until another one is dragged.
    @Override
    public void drag(String name, Object value) {
        drag(name, s -> s.with(name, value));
    }

    /// The same for a drag that changes other settings too, such as what starts anew with this one.
    public void drag(String name, UnaryOperator<Settings> how) {
        Settings next = how.apply(settings.get());
        if (next.equals(settings.get())) {
            return;
        }
        if (!name.equals(dragged)) {
            begin(label(name), next);
            dragged = name;
        }
        settings.set(next);
    }

    /// Ends the drag or the run of typing.
    @Override
    public void drop() {
        dragged = null;
    }

    /// Changes the settings in any way, such as with an edit of a tensor: one step of the given name.
    public void change(String step, UnaryOperator<Settings> how) {
        Settings next = how.apply(settings.get());
        if (Objects.equals(next, settings.get())) {
            return;
        }
        begin(step, next);
        settings.set(next);
    }

    /// Takes the last step back; does nothing when there is none.
    public void undo() {
        restore(history.undo(settings.get()));
    }

    /// Does the step that was taken back again; does nothing when there is none.
    public void redo() {
        restore(history.redo(settings.get()));
    }

    /// Back to the start state of the lesson; this too is a step and can be undone.
    public void reset() {
        comparison.set(Comparison.NOW);
        change("Reset", s -> start);
    }

    /// Takes up a state that was saved; history begins anew only if the learner goes on.
    public void open(Settings saved) {
        settings.set(saved);
    }

    /// Name of the step that [#undo] takes back; empty when there is none.
    public ReadOnlyStringProperty undoableProperty() {
        return history.undoableProperty();
    }

    /// Name of the step that [#redo] does again; empty when there is none.
    public ReadOnlyStringProperty redoableProperty() {
        return history.redoableProperty();
    }

    /// Asks for the pass again, as after a change of backend.
    public void rerun() {
        live.request();
    }

    /// Stops following: nothing more is computed.
    public void close() {
        live.close();
    }

    private void show() {
        Trace now = live.value();
        if (now != null) {
            showing.set(new Showing(
                    now, before.get(), comparison.get(), settings.get().edits()));
        }
    }

    private void restore(Settings then) {
        dragged = null;
        if (!then.equals(settings.get())) {
            before.set(live.value());
            settings.set(then);
        }
    }

    private void begin(String step, Settings next) {
        dragged = null;
        history.add(step, settings.get());
        if (!onlyLooksElsewhere(next)) {
            before.set(live.value());
        }
    }

    /// Looking at another head computes nothing else, so what is compared with stays.
    private boolean onlyLooksElsewhere(Settings next) {
        Settings here = settings.get();
        for (String name : LOOKS) {
            here = here.has(name) ? here.with(name, next.value(name)) : here;
        }
        return here.equals(next);
    }

    private String label(String name) {
        return knobs().stream()
                .filter(s -> s.name().equals(name))
                .<String>map(Setting::label)
                .findFirst()
                .orElse(name);
    }
}
