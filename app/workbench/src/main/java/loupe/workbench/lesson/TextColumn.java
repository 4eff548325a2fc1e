package loupe.workbench.lesson;

import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.workbench.paint.ScrollArea;
import loupe.workbench.text.LessonPages;

/// The left column of a lesson: its title, one step of its text, and where in the text the learner is.
final class TextColumn extends VBox {

    private final LessonPages pages;
    private final Label count = new Label();
    private final Label heading = new Label();
    private final ScrollArea scroll = new ScrollArea();

    TextColumn(LessonPages pages, IntegerProperty step) {
        this.pages = pages;
        Label title = wrapped(pages.title(), "lesson-title");
        Label subtitle = wrapped(pages.subtitle(), "lesson-subtitle");
        count.getStyleClass().add("step-count");
        heading.getStyleClass().add("step-heading");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setFitToWidth(true);
        scroll.setId("lesson-text");
        scroll.getStyleClass().add("text-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label hint = new Label("Page Down: next step");
        hint.getStyleClass().add("step-hint");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        StepMarks marks = new StepMarks(pages, step);
        HBox.setHgrow(marks, Priority.ALWAYS);
        HBox foot = new HBox(marks, hint);
        foot.getStyleClass().add("text-foot");
        getStyleClass().add("text-column");
        getChildren().addAll(title, subtitle, count, heading, scroll, foot);
        if (pages.subtitle().isBlank()) {
            getChildren().remove(subtitle);
        }
        step.addListener((o, was, now) -> show(now.intValue()));
        show(step.get());
    }

    private void show(int step) {
        int at = Math.clamp(step, 0, pages.steps() - 1);
        count.setText(("Step " + (at + 1) + " of " + pages.steps()).toUpperCase(Locale.ROOT));
        heading.setText(pages.heading(at));
        boolean named = !pages.heading(at).isBlank();
        heading.setVisible(named);
        heading.setManaged(named);
        scroll.setContent(pages.page(at));
        scroll.setVvalue(0);
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
