package loupe.workbench.lesson;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.workbench.instrument.Comparison;
import loupe.workbench.knob.KnobColumn;
import loupe.workbench.knob.Segments;
import loupe.workbench.paint.ScrollArea;

/// The right column of a lesson: knobs, what to compare with, the lesson's own actions, and Reset.
final class ControlColumn extends VBox {

    private final KnobColumn knobs;

    ControlColumn(LessonModel model, LessonView view) {
        knobs = new KnobColumn(model.knobs(), view.inThePicture(), view.advanced(), view.turns(model));
        knobs.getChildren().add(comparison(model));
        ScrollArea scroll = new ScrollArea(knobs);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollArea.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("knob-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        FlowPane actions = new FlowPane();
        actions.getStyleClass().add("actions");
        actions.getChildren().addAll(view.actions());
        Button reset = new Button("Reset pane");
        reset.setId("reset");
        reset.setAccessibleHelp("Back to the lesson's start state; Undo brings yours back");
        reset.setOnAction(e -> model.reset());
        reset.getStyleClass().add("accent");
        actions.getChildren().add(reset);
        getStyleClass().add("control-column");
        getChildren().addAll(scroll, actions);
    }

    /// The knobs of texts, which stand above the picture.
    List<Node> texts() {
        return knobs.texts();
    }

    private static Node comparison(LessonModel model) {
        List<String> words =
                Arrays.stream(Comparison.values()).map(Comparison::label).toList();
        Segments row = new Segments(
                "Compare", words, word -> model.comparisonProperty().set(Comparison.values()[words.indexOf(word)]));
        row.setId("compare");
        model.comparisonProperty().addListener((o, was, now) -> row.show(now.label()));
        row.show(model.comparisonProperty().get().label());
        Label name = new Label("Compare");
        name.setLabelFor(row);
        name.getStyleClass().add("knob-label");
        VBox knob = new VBox(name, row);
        knob.getStyleClass().addAll("knob", "comparison");
        knob.disableProperty().bind(model.beforeProperty().isNull());
        return knob;
    }
}
