package loupe.workbench.live;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Snapshots of long work, such as a training run: at most one waits to be shown, and only the newest.
///
/// The work publishes as often as it likes from its own thread and ends soon after [Sink#isOpen()] turns false.
/// Everything
/// else here belongs to the JavaFX thread.
public final class Feed<T> {

    /// What the work sees of the feed.
    public interface Sink<T> {
        /// Offers a snapshot (immutable); one that was offered before and not yet shown is replaced.
        void publish(T snapshot);

        /// False as soon as the work is no longer wanted.
        boolean isOpen();
    }

    private final Runner runner;
    private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private @Nullable Run current;

    public Feed(Runner runner) {
        this.runner = runner;
    }

    /// Starts the work; work that was under way is stopped first.
    public void start(Consumer<? super Sink<T>> work) {
        stop();
        Run run = new Run();
        current = run;
        failure.set(null);
        running.set(true);
        runner.<Run>start(
                () -> {
                    work.accept(run);
                    return run;
                },
                outcome -> ended(run, outcome));
    }

    /// Stops the work; the last snapshot stays.
    public void stop() {
        if (current != null) {
            current.open.set(false);
            current = null;
        }
        running.set(false);
    }

    /// The newest snapshot; null until the first.
    public ReadOnlyObjectProperty<@Nullable T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// Why the work ended early; null when it did not.
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// True from start to the end of the work.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    private void show(Run run) {
        T snapshot = run.waiting.getAndSet(null);
        if (snapshot != null && run == current) {
            value.set(snapshot);
        }
    }

    private void ended(Run run, Outcome<Run> outcome) {
        if (run != current) {
            return;
        }
        show(run);
        stop();
        if (outcome instanceof Outcome.Failed<Run>(Throwable cause)) {
            failure.set(cause);
        }
    }

    private final class Run implements Sink<T> {
        private final AtomicBoolean open = new AtomicBoolean(true);
        private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();

        @Override
        public void publish(T snapshot) {
            if (waiting.getAndSet(snapshot) == null) {
                runner.later(() -> show(this));
            }
        }

        @Override
        public boolean isOpen() {
            return open.get();
        }
    }
}
