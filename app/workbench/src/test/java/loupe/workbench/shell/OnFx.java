package loupe.workbench.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Runs a part of a test on the JavaFX thread and waits for its end.
final class OnFx {

    private static final long LONGEST = 60; // seconds; far above what any test needs

    private OnFx() {}

    /// Starts the toolkit, once for all tests.
    static void begin() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    static <T> T get(Callable<T> work) throws TimeoutException {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(LONGEST), work);
    }

    static void run(Runnable work) throws TimeoutException {
        get(() -> {
            work.run();
            return true;
        });
    }
}
