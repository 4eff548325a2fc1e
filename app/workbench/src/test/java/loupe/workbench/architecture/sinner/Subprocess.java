package loupe.workbench.architecture.sinner;

import java.io.IOException;

/// Sins: starts another program.
public final class Subprocess {
    Process start() throws IOException {
        return new ProcessBuilder("ls").start();
    }
}
