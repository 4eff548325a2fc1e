package loupe.workbench.live;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A value that follows settings: computed off the JavaFX thread, shown on it, and always the newest.
///
/// The *plan* runs on the JavaFX thread, reads the knobs, and returns work that touches only what it captured.
/// Requests made while work is under way are gathered into one: the plan is made again when that work ends, so a
/// dragged slider never queues. A result is shown only if no newer one is. All methods belong to the JavaFX thread.
///
/// ```java
/// Live<Trace> trace = new Live<>(runner, () -> { Settings s = settings.get(); return () -> lab.run(experiment, s); });
/// settings.addListener((o, before, now) -> trace.request());
/// ```
public final class Live<T> {

    private final Runner runner;
    private final Supplier<? extends Callable<? extends T>> plan;
    private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private long asked; // generation of the newest request
    private long started; // generation of the newest work
    private boolean closed;

    public Live(Runner runner, Supplier<? extends Callable<? extends T>> plan) {
        this.runner = runner;
        this.plan = plan;
    }

    /// Asks for the value to be computed again from the settings as they are when the work begins.
    public void request() {
        asked++;
        if (!busy.get() && !closed) {
            begin();
        }
    }

    /// The newest value; null until the first one is there.
    public ReadOnlyObjectProperty<@Nullable T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// The newest value; null until the first one is there.
    public @Nullable T value() {
        return value.get();
    }

    /// Why the newest work gave no value; null when it did. The last good value stays.
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// True while work is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Stops following: nothing is begun and nothing is shown any more.
    public void close() {
        closed = true;
    }

    private void begin() {
        started = asked;
        long generation = started;
        busy.set(true);
        switch (Runner.<Callable<? extends T>>outcomeOf(plan::get)) {
            case Outcome.Done<Callable<? extends T>>(var work) ->
                runner.<T>start(work, outcome -> end(generation, outcome));
            case Outcome.Failed<Callable<? extends T>>(Throwable cause) -> end(generation, new Outcome.Failed<>(cause));
        }
    }

    private void end(long generation, Outcome<T> outcome) {
        if (closed || generation != started) {
            return;
        }
        busy.set(false);
        switch (outcome) {
            case Outcome.Done<T>(T result) -> {
                failure.set(null);
                value.set(result);
            }
            case Outcome.Failed<T>(Throwable cause) -> failure.set(cause);
        }
        if (asked != started && !busy.get()) {
            begin();
        }
    }
}
