package loupe.workbench.live;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/// A few daemon threads for the work, `Platform.runLater` for the way back.
final class BackgroundRunner implements Runner {

    private static final long STACK = 1 << 20; // bytes; the same depth on every platform

    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService pool =
            Executors.newFixedThreadPool(Math.max(3, Runtime.getRuntime().availableProcessors()), this::thread);

    @Override
    public <T> void start(Callable<? extends T> work, Consumer<Outcome<T>> done) {
        pool.execute(() -> {
            Outcome<T> outcome = Runner.outcomeOf(work);
            if (!pool.isShutdown()) {
                later(() -> done.accept(outcome));
            }
        });
    }

    @Override
    public void later(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "loupe-work-" + threads.incrementAndGet(), STACK);
        thread.setDaemon(true);
        return thread;
    }
}
