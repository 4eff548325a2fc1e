package loupe.workbench.architecture.sinner;

import java.util.concurrent.Executors;

/// Sins: an executor of its own.
public final class OwnPool {
    void run(Runnable work) {
        try (var pool = Executors.newSingleThreadExecutor()) {
            pool.execute(work);
        }
    }
}
