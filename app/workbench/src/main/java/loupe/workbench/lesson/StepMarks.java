package loupe.workbench.lesson;

import javafx.beans.property.IntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import loupe.workbench.text.LessonPages;

/// A mark for every step of a lesson's text; those up to the open one are filled, and each can be clicked.
final class StepMarks extends HBox {

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    StepMarks(LessonPages pages, IntegerProperty step) {
        getStyleClass().add("step-marks");
        setMinWidth(0);
        for (int i = 0; i < pages.steps(); i++) {
            int at = i;
            Button mark = new Button();
            mark.getStyleClass().setAll("step-mark");
            mark.setAccessibleText("Step " + (at + 1) + " of " + pages.steps() + ": " + pages.heading(at));
            mark.setOnAction(e -> step.set(at));
            mark.setFocusTraversable(false); // Page Up and Page Down do the same
            HBox.setHgrow(mark, Priority.ALWAYS);
            getChildren().add(mark);
        }
        step.addListener((o, was, now) -> show(now.intValue()));
        show(step.get());
    }

    private void show(int step) {
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(REACHED, i <= step);
        }
    }
}
