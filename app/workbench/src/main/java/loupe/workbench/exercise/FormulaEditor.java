package loupe.workbench.exercise;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Question;
import loupe.course.expression.Dialect;
import loupe.course.expression.Expression;
import loupe.course.expression.ExpressionException;

/// A field for a formula; below it stands whether it can be read.
final class FormulaEditor implements Editor {

    private final Question.Formula question;
    private final TextField field = new TextField();
    private final Label preview = new Label();
    private final VBox box = new VBox(field, preview);

    FormulaEditor(Question.Formula question, Runnable changed) {
        this.question = question;
        Typing.limit(field, Typing.SHORT);
        field.setId("answer");
        field.setPrefColumnCount(22);
        field.setAccessibleText("Your answer, a formula in " + variables());
        field.getStyleClass().add("answer-field");
        preview.getStyleClass().add("answer-preview");
        box.getStyleClass().add("answer-box");
        field.textProperty().addListener((o, was, now) -> {
            tell(now);
            changed.run();
        });
        tell("");
    }

    private String variables() {
        return String.join(", ", question.variables().keySet());
    }

    private void tell(String typed) {
        preview.getStyleClass().remove("unreadable");
        preview.setText("a formula in " + variables());
        if (typed.isBlank()) {
            return;
        }
        try {
            Expression.parse(typed, Dialect.LEARNER).names().stream()
                    .filter(name -> !question.variables().containsKey(name))
                    .findFirst()
                    .ifPresent(name -> complain(name + " is no variable here; use " + variables()));
        } catch (ExpressionException e) {
            complain(e.problem() + (e.fix().isEmpty() ? "" : "; " + e.fix()));
        }
    }

    private void complain(String reason) {
        preview.setText(reason);
        preview.getStyleClass().add("unreadable");
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
