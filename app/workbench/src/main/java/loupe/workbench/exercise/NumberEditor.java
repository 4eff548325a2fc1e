package loupe.workbench.exercise;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.checker.number.NumberReader;
import loupe.checker.number.NumberReading;
import loupe.checker.number.Written;
import loupe.course.exercise.Answer;
import loupe.workbench.paint.Numbers;

/// A field for one number. Below it stands how the number is read, so that nobody is marked wrong for a comma.
final class NumberEditor implements Editor {

    private final NumberReader reader;
    private final String unit;
    private final TextField field = new TextField();
    private final Label preview = new Label();
    private final VBox box = new VBox(field, preview);

    /// @param unit what the number counts or measures; may be empty
    NumberEditor(NumberReader reader, String unit, Runnable changed) {
        this.reader = reader;
        this.unit = unit;
        Typing.limit(field, Typing.SHORT);
        field.setId("answer");
        field.setPrefColumnCount(9);
        field.setAccessibleRole(AccessibleRole.TEXT_FIELD);
        field.setAccessibleText("Your answer, a number" + (unit.isEmpty() ? "" : " in " + unit));
        field.getStyleClass().addAll("answer-field", "answer-number");
        preview.getStyleClass().add("answer-preview");
        box.getStyleClass().add("answer-box");
        field.textProperty().addListener((o, was, now) -> {
            explain(now);
            changed.run();
        });
        explain("");
    }

    private void explain(String typed) {
        preview.getStyleClass().remove("unreadable");
        if (typed.isBlank()) {
            preview.setText(unit.isEmpty() ? "a number" : "in " + unit);
            return;
        }
        switch (reader.read(typed)) {
            case NumberReading.Read(Written number) ->
                preview.setText("read as " + Numbers.plain(number.toDouble())
                        + number.unit().map(u -> " " + u).orElse(""));
            case NumberReading.Unreadable(String reason) -> {
                preview.setText(reason);
                preview.getStyleClass().add("unreadable");
            }
        }
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public Answer answer() {
        return Answer.of(field.getText());
    }

    @Override
    public void show(Answer answer) {
        field.setText(answer.shown());
    }

    @Override
    public void focus() {
        field.requestFocus();
    }
}
