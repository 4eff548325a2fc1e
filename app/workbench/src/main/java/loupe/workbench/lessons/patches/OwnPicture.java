package loupe.workbench.lessons.patches;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import loupe.engine.input.LoupeInputException;
import loupe.engine.tensor.Tensor;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;

/// Brings a picture of the learner's own into the pane: chosen, or dropped on it. A file that cannot be read is
/// answered with its sentence, and the picture stays as it was.
final class OwnPicture {

    private final LessonModel model;
    private final Runner runner;
    private final Label words = new Label();
    private final HBox notice;

    OwnPicture(LessonModel model, Runner runner) {
        this.model = model;
        this.runner = runner;
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button("Close");
        close.setOnAction(e -> say(""));
        close.setMinWidth(Region.USE_PREF_SIZE);
        notice = new HBox(words, close);
        notice.getStyleClass().add("trouble");
        say("");
    }

    /// What went wrong; takes no room while nothing did.
    Node notice() {
        return notice;
    }

    /// The button that opens a file chooser.
    Button button() {
        Button button = new Button("Load picture…");
        button.setAccessibleHelp("A PNG or JPEG of up to 8 MiB; its middle square is used");
        button.setOnAction(e -> choose(button));
        return button;
    }

    /// Takes files that are dropped on a node.
    void dropOn(Node node) {
        node.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
                e.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            List<File> files = e.getDragboard().getFiles();
            e.setDropCompleted(!files.isEmpty());
            if (!files.isEmpty()) {
                load(files.getFirst().toPath());
            }
            e.consume();
        });
    }

    private void choose(Node owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Load a picture");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Pictures", "*.png", "*.jpg", "*.jpeg", "*.PNG", "*.JPG"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        File file = chooser.showOpenDialog(owner.getScene().getWindow());
        if (file != null) {
            load(file.toPath());
        }
    }

    /// Reads a file away from the JavaFX thread.
    void load(Path file) {
        runner.<Tensor>start(() -> Canvas.read(file), outcome -> {
            switch (outcome) {
                case Outcome.Done<Tensor>(Tensor picture) -> {
                    say("");
                    model.change("Load picture", s -> s.with("picture", picture));
                }
                case Outcome.Failed<Tensor>(Throwable cause) ->
                    say(
                            cause instanceof LoupeInputException refused
                                    ? refused.finding().text()
                                    : "The picture could not be loaded: " + cause);
            }
        });
    }

    private void say(String sentence) {
        words.setText(sentence);
        notice.setVisible(!sentence.isEmpty());
        notice.setManaged(!sentence.isEmpty());
    }
}
