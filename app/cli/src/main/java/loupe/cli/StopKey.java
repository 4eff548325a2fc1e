package loupe.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C as a polite request: the work sees it, puts everything in order, and only then the program ends.
final class StopKey implements AutoCloseable {
    private static final long PATIENCE = 30; // seconds that the work has to put things in order

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean pressed;
    private final Thread hook = new Thread(this::press, "loupe-stop");

    private StopKey() {}

    static StopKey onInterrupt() {
        StopKey key = new StopKey();
        Runtime.getRuntime().addShutdownHook(key.hook);
        return key;
    }

    boolean pressed() {
        return pressed;
    }

    private void press() {
        pressed = true;
        try {
            done.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The work is done, or in order: the program may end.
    @Override
    public void close() {
        done.countDown();
        if (!pressed) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
