package loupe.workbench.live;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// No threads at all: what is asked for has happened when the call returns.
final class ImmediateRunner implements Runner {

    @Override
    public <T> void start(Callable<? extends T> work, Consumer<Outcome<T>> done) {
        done.accept(Runner.outcomeOf(work));
    }

    @Override
    public void later(Runnable action) {
        action.run();
    }

    @Override
    public void close() {
        // there is nothing to end
    }
}
