package loupe.workbench.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The system's own file dialog, over the window.
record StageFilePicker(Stage stage) implements FilePicker {

    @Override
    public Optional<Path> toSave(Kind kind, String name) {
        FileChooser chooser = chooser("Save: " + kind.label(), kind);
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<Path> toOpen(Kind kind) {
        return path(chooser("Open: " + kind.label(), kind).showOpenDialog(stage));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(stage));
    }

    private static FileChooser chooser(String title, Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.label(), kind.patterns()));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
