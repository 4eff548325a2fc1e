package loupe.workbench.architecture.sinner;

import java.io.IOException;
import loupe.engine.backend.Driver;

/// Sins: tries a driver in a process of its own making.
public final class OwnTrial {
    Process of(Driver driver) throws IOException {
        return new ProcessBuilder("java", "loupe.course.trust.Candidate", driver.id()).start();
    }
}
