package loupe.workbench.lessons.machinelimits;

import javafx.scene.layout.FlowPane;
import loupe.workbench.knob.Knob;
import loupe.workbench.lesson.LessonModel;

/// Some of the lesson's knobs side by side; they wrap where there is little room.
final class KnobRow extends FlowPane {

    KnobRow(LessonModel model, String... names) {
        for (String name : names) {
            getChildren()
                    .add(Knob.of(model.settings().setting(name), model)
                            .orElseThrow()
                            .node());
        }
        getStyleClass().add("pane-knobs");
    }
}
