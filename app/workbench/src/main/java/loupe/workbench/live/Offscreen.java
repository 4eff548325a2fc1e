package loupe.workbench.live;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/// The toolkit without a display, for figures.
public final class Offscreen {

    private static final Logger CHATTER = Logger.getLogger("javafx"); // kept, or its level is forgotten

    private Offscreen() {}

    /// Runs work on the JavaFX thread and waits for it; starts the toolkit on its own headless platform if it does not
    /// run yet.
    public static <T> Outcome<T> call(Callable<? extends T> work) {
        CompletableFuture<Outcome<T>> outcome = new CompletableFuture<>();
        Runnable task = () -> outcome.complete(Runner.<T>outcomeOf(work));
        if (Platform.isFxApplicationThread()) {
            task.run();
            return outcome.join();
        }
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CHATTER.setLevel(Level.SEVERE);
        try {
            Platform.startup(task);
        } catch (IllegalStateException running) {
            Platform.runLater(task);
        }
        return outcome.join();
    }
}
