package loupe.workbench.knob;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import loupe.course.experiment.RefusedException;

/// The value beside a knob's label: a click, or Enter when it has the focus, turns it into a field to type in.
///
/// Enter takes the typed number if it fits, Esc leaves everything as it was. A number that does not fit stays in the
/// field, so that it can be mended, with the rule below.
final class ValueField extends StackPane {

    private final Button shown = new Button();
    private final TextField field = new TextField();
    private final Consumer<String> enter;
    private final Consumer<String> reply;

    /// @param enter takes what was typed, or throws [RefusedException] with the rule
    /// @param reply told the rule that was broken, or an empty text when nothing is broken any more
    ValueField(String label, Consumer<String> enter, Consumer<String> reply) {
        this.enter = enter;
        this.reply = reply;
        shown.getStyleClass().setAll("value-shown");
        shown.setAccessibleRole(AccessibleRole.BUTTON);
        shown.setAccessibleHelp("Press Enter to type a value for " + label);
        shown.setOnAction(e -> type());
        field.getStyleClass().add("value-field");
        field.setAccessibleText("Value of " + label);
        field.setVisible(false);
        field.setManaged(false);
        field.setOnAction(e -> commit());
        field.focusedProperty().addListener((o, had, has) -> {
            if (!has && field.isVisible()) {
                leave();
            }
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                leave();
                e.consume();
            }
        });
        getChildren().addAll(shown, field);
    }

    /// Shows a value with its unit.
    void show(String text) {
        shown.setText(text);
    }

    /// Lets the person type.
    void type() {
        field.setText(shown.getText().replace('−', '-').replace(",", "").replaceAll("[^0-9.eE+-].*$", ""));
        swap(true);
        field.requestFocus();
        field.selectAll();
    }

    private void commit() {
        try {
            enter.accept(field.getText());
            leave();
        } catch (RefusedException e) {
            reply.accept(e.getMessage());
        }
    }

    private void leave() {
        boolean focused = field.isFocused();
        swap(false);
        reply.accept("");
        if (focused) {
            shown.requestFocus();
        }
    }

    private void swap(boolean typing) {
        field.setVisible(typing);
        field.setManaged(typing);
        shown.setVisible(!typing);
        shown.setManaged(!typing);
    }
}
