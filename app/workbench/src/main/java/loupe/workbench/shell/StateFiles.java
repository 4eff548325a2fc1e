package loupe.workbench.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import loupe.course.experiment.StateFile;
import loupe.engine.input.Bounded;
import loupe.engine.input.Finding;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Place;

/// State files on the disk: written whole or not at all, read within limits.
final class StateFiles {

    private StateFiles() {}

    /// The text of a state file.
    ///
    /// @throws LoupeInputException with a sentence, if it cannot be read or is no text
    static String read(Path file) {
        return Bounded.text(file, name(file), StateFile.LARGEST, note -> {});
    }

    /// Writes a state file by way of a temporary one beside it.
    ///
    /// @throws LoupeInputException with a sentence, if it cannot be written
    static void write(Path file, StateFile state) {
        try {
            Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), ".state", ".part");
            Files.writeString(whole, state.write());
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LoupeInputException(
                    new Finding(
                            name(file),
                            Place.file(),
                            "the state could not be written here; choose another folder or free some space",
                            "SF-09"),
                    e);
        }
    }

    static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? "state" : last.toString();
    }
}
