package loupe.workbench.exercise;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Rubric;

/// Room for a few sentences, with a count of the words.
final class TextEditor implements Editor {

    private final Rubric rubric;
    private final TextArea area = new TextArea();
    private final Label count = new Label();
    private final VBox box = new VBox(area, count);

    TextEditor(Rubric rubric, Runnable changed) {
        this.rubric = rubric;
        Typing.limit(area, Typing.LONG);
        Typing.wrapSafely(area);
        area.setId("answer");
        area.setPrefRowCount(4);
        area.setPrefColumnCount(30);
        area.setAccessibleText("Your answer, " + wish());
        area.getStyleClass().add("answer-text");
        count.getStyleClass().add("answer-preview");
        box.getStyleClass().add("answer-box");
        area.textProperty().addListener((o, was, now) -> {
            tell(now);
            changed.run();
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveWithTab);
        tell("");
    }

    /// Tab goes on to the next control, as everywhere else.
    private void leaveWithTab(KeyEvent e) {
        if (e.getCode() == KeyCode.TAB && !e.isControlDown()) {
            e.consume();
            area.requestFocusTraversal(
                    e.isShiftDown() ? javafx.scene.TraversalDirection.PREVIOUS : javafx.scene.TraversalDirection.NEXT);
        }
    }

    private String wish() {
        return rubric.leastWords() + " to " + rubric.mostWords() + " words";
    }

    private void tell(String text) {
        int words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        count.setText((words == 1 ? "1 word; " : words + " words; ") + wish() + " are asked for");
        count.getStyleClass().remove("unreadable");
        if (words > rubric.mostWords()) {
            count.getStyleClass().add("unreadable");
        }
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public Answer answer() {
        return Answer.of(area.getText());
    }

    @Override
    public void show(Answer answer) {
        area.setText(answer.shown());
    }

    @Override
    public void focus() {
        area.requestFocus();
    }
}
