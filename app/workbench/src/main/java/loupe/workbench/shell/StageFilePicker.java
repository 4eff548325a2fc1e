package loupe.workbench.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The system's own file dialog, over the window.
record StageFilePicker(Stage stage) implements FilePicker {

    @Override
    public Optional<Path> toSave(String name) {
        FileChooser chooser = chooser("Save the state of the pane");
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<Path> toOpen() {
        return path(chooser("Open a saved state").showOpenDialog(stage));
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("State of a pane", "*.state", "*.txt"));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
