package loupe.workbench.live;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs work away from the JavaFX thread and brings what comes of it back to that thread.
///
/// There is one for the whole program; [#immediate()] does both at once on the calling thread, for tests and snapshots.
public interface Runner extends AutoCloseable {

    /// Runs pure work; its outcome is handed over on the JavaFX thread. Whatever the work throws becomes
    /// [Outcome.Failed], so nothing is lost in a thread that nobody watches.
    <T> void start(Callable<? extends T> work, Consumer<Outcome<T>> done);

    /// Runs something on the JavaFX thread, soon; may be called from any thread.
    void later(Runnable action);

    /// Ends the threads; work that still runs is interrupted and its outcome is dropped.
    @Override
    void close();

    /// The runner of the program, with its own few threads.
    static Runner background() {
        return new BackgroundRunner();
    }

    /// Does everything at once, where it is called.
    static Runner immediate() {
        return new ImmediateRunner();
    }

    /// Runs the work here and now, and catches what it throws.
    static <T> Outcome<T> outcomeOf(Callable<? extends T> work) {
        try {
            return new Outcome.Done<>(work.call());
        } catch (Throwable cause) {
            return new Outcome.Failed<>(cause);
        }
    }
}
