package loupe.workbench.shell;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person for a file; the window does it with the system's own dialog.
public interface FilePicker {

    /// A file to write, with a name to begin with; empty when the person thinks better of it.
    Optional<Path> toSave(String name);

    /// A file to read; empty when the person thinks better of it.
    Optional<Path> toOpen();

    /// Nobody to ask: for tests and pictures.
    static FilePicker none() {
        return new FilePicker() {
            @Override
            public Optional<Path> toSave(String name) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> toOpen() {
                return Optional.empty();
            }
        };
    }
}
