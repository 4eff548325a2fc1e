package loupe.workbench.classroom;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The card that asks which class to open: where its submissions lie, and by which pack they are graded.
public final class OpenClassCard extends VBox {

    private final TextField folder = new TextField();
    private final TextField pack = new TextField();
    private final Label help = Cards.words("", "muted");
    private final Button open = new Button("Open the class");

    /// Who is asked for paths.
    ///
    /// @param folder a folder of submissions or grades
    /// @param packFile a pack as a file
    /// @param packFolder a pack as a folder
    public record Asks(
            Supplier<Optional<Path>> folder, Supplier<Optional<Path>> packFile, Supplier<Optional<Path>> packFolder) {}

    /// @param lastFolder,lastPack what stands in the fields at first
    /// @param then opens the class
    public OpenClassCard(String lastFolder, String lastPack, Asks asks, BiConsumer<Path, Path> then) {
        Label title = new Label("Open a class");
        title.getStyleClass().add("keys-title");
        folder.setId("class-folder");
        folder.setText(lastFolder);
        folder.setAccessibleText("The folder with the submissions, or with grades");
        pack.setId("class-pack");
        pack.setText(lastPack);
        pack.setAccessibleText("The pack of exercises");
        GridPane fields = new GridPane();
        fields.getStyleClass().add("hand-in-fields");
        fields.addRow(0, new Label("Submissions"), folder, choose("Folder…", folder, asks.folder()));
        HBox packs =
                new HBox(8, choose("File…", pack, asks.packFile()), choose("Folder…", pack, asks.packFolder())); // px
        fields.addRow(1, new Label("Pack"), pack, packs);
        GridPane.setHgrow(folder, Priority.ALWAYS);
        open.setId("class-open");
        open.getStyleClass().add("accent");
        open.setDefaultButton(true);
        open.setOnAction(e -> path(folder).ifPresent(f -> path(pack).ifPresent(p -> then.accept(f, p))));
        folder.textProperty().addListener((o, was, now) -> tell());
        pack.textProperty().addListener((o, was, now) -> tell());
        getStyleClass().addAll("term-overlay", "hand-in-card", "open-class-card");
        getChildren()
                .addAll(
                        title,
                        Cards.words("Everything stays on this computer.", "muted"),
                        fields,
                        help,
                        new HBox(open));
        tell();
    }

    private static Button choose(String text, TextField field, Supplier<Optional<Path>> ask) {
        Button button = new Button(text);
        button.setOnAction(e -> ask.get().ifPresent(path -> field.setText(path.toString())));
        return button;
    }

    /// Puts the caret where typing starts.
    public void begin() {
        folder.requestFocus();
    }

    private void tell() {
        boolean hasFolder = path(folder).filter(Files::isDirectory).isPresent();
        boolean hasPack = path(pack).filter(Files::exists).isPresent();
        help.setText(
                !hasFolder && !folder.getText().isBlank()
                        ? "There is no such folder of submissions."
                        : !hasPack && !pack.getText().isBlank() ? "There is no such pack." : "");
        open.setDisable(!hasFolder || !hasPack);
    }

    private static Optional<Path> path(TextField field) {
        try {
            return field.getText().isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(field.getText().strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
