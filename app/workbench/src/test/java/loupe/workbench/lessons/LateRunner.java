package loupe.workbench.lessons;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;

/// Work waits until somebody says so: as if a learner turned knobs faster than a pass takes.
public final class LateRunner implements Runner {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> void start(Callable<? extends T> work, Consumer<Outcome<T>> done) {
        waiting.add(() -> done.accept(Runner.outcomeOf(work)));
    }

    @Override
    public void later(Runnable action) {
        waiting.add(action);
    }

    /// Does all that waits, and what follows from it.
    public void catchUp() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Override
    public void close() {
        waiting.clear();
    }
}
