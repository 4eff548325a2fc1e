package loupe.workbench.live;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
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
        Platform.setImplicitExit(false); // windows come and go, the toolkit stays
        try {
            Platform.startup(task);
        } catch (IllegalStateException running) {
            Platform.runLater(task);
        }
        return outcome.join();
    }

    /// Begins work on the JavaFX thread and waits until it hands over what comes of it.
    ///
    /// @throws IllegalStateException if the work cannot begin
    public static <T> T await(Consumer<Consumer<T>> begin) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Outcome<Boolean> begun = call(() -> {
            begin.accept(result::complete);
            return true;
        });
        if (begun instanceof Outcome.Failed<Boolean>(Throwable cause)) {
            throw new IllegalStateException("The work could not begin.", cause);
        }
        return result.join();
    }

    /// Does something on the JavaFX thread as soon as what it is doing now is over, such as the pulse under way.
    public static void afterwards(Runnable task) {
        Platform.runLater(task);
    }
}
