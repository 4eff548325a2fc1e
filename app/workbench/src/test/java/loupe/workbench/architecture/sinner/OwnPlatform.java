package loupe.workbench.architecture.sinner;

import javafx.application.Platform;

/// Sins: hops to the window's thread by itself.
public final class OwnPlatform {
    void later(Runnable work) {
        Platform.runLater(work);
    }
}
