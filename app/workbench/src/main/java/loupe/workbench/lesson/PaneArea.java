package loupe.workbench.lesson;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.workbench.paint.Presence;
import loupe.workbench.paint.ScrollArea;
import loupe.workbench.text.SafeText;
import org.jspecify.annotations.Nullable;

/// The middle of a lesson: the learner's texts, the picture, and what is said when there is no picture or an old one.
final class PaneArea extends StackPane {

    private final LessonModel model;
    private final Docked drawing;
    private final StateCard loading;
    private final StateCard broken;
    private final SafeText trouble = new SafeText(); // it may quote what was typed
    private final HBox banner;

    PaneArea(LessonModel model, LessonView view, List<Node> texts) {
        this.model = model;
        loading = new StateCard("The first pass is being computed.", "Start again", model::rerun);
        broken = new StateCard("", "Reset the pane", model::reset);
        banner = banner();
        VBox content = new VBox();
        content.getChildren().add(banner);
        content.getChildren().addAll(texts);
        content.getChildren().add(view.node());
        VBox.setVgrow(view.node(), Priority.ALWAYS);
        content.setMinHeight(Region.USE_PREF_SIZE);
        content.getStyleClass().add("pane-content");
        ScrollArea scroll = new ScrollArea(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("pane-scroll");
        getStyleClass().add("pane-area");
        VBox dock = new VBox();
        view.explainer().ifPresent(dock.getChildren()::add);
        dock.getStyleClass().add("pane-dock");
        drawing = new Docked(content, scroll, dock);
        getChildren().addAll(drawing, loading, broken);
        model.traceProperty().addListener((o, was, now) -> show());
        model.failureProperty().addListener((o, was, now) -> show());
        show();
    }

    private HBox banner() {
        Button undo = new Button("Undo");
        undo.setOnAction(e -> model.undo());
        undo.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(trouble, Priority.ALWAYS);
        trouble.setMaxWidth(Double.MAX_VALUE);
        HBox box = new HBox(trouble, undo);
        box.setId("trouble");
        box.getStyleClass().add("trouble");
        return box;
    }

    private void show() {
        @Nullable Throwable failure = model.failureProperty().get();
        boolean drawn = model.trace() != null;
        if (failure != null) {
            String sentence = Sentences.of(failure);
            trouble.setText(sentence + " The picture still shows the last state that worked.");
            broken.say(sentence);
        }
        Presence.show(banner, drawn && failure != null);
        Presence.show(drawing, drawn);
        Presence.show(loading, !drawn && failure == null);
        Presence.show(broken, !drawn && failure != null);
    }
}
