package loupe.workbench.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the person for a file or a folder; the window does it with the system's own dialog.
public interface FilePicker {

    /// What a file holds.
    enum Kind {
        STATE("State of a pane", "*.state", "*.txt"),
        SUBMISSION("Answers to hand in", "*.loupesub"),
        PACK("Pack of exercises", "*.yaml", "*.yml", "*.zip");

        private final String label;
        private final List<String> patterns;

        Kind(String label, String... patterns) {
            this.label = label;
            this.patterns = List.of(patterns);
        }

        /// What it is called in a dialog.
        public String label() {
            return label;
        }

        /// Which files a dialog offers.
        public List<String> patterns() {
            return patterns;
        }
    }

    /// A file to write, with a name to begin with; empty when the person thinks better of it.
    Optional<Path> toSave(Kind kind, String name);

    /// A file to read; empty when the person thinks better of it.
    Optional<Path> toOpen(Kind kind);

    /// A folder; empty when the person thinks better of it.
    ///
    /// @param title what it is for
    Optional<Path> folder(String title);

    /// Nobody to ask: for tests and pictures.
    static FilePicker none() {
        return new FilePicker() {
            @Override
            public Optional<Path> toSave(Kind kind, String name) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> toOpen(Kind kind) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.empty();
            }
        };
    }
}
