package loupe.workbench.instrument;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import loupe.course.experiment.Numerals;
import loupe.course.experiment.RefusedException;

/// A field over a cell for typing a number into it. Enter takes the number, Esc leaves the cell as it was.
final class CellField extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField field = new TextField();
    private final Label reason = new Label();
    private final DoubleConsumer typed;
    private final Runnable ended;

    /// @param typed told a number that could be read; it may refuse it with a sentence
    /// @param ended told when the field is done, with a number or without
    CellField(DoubleConsumer typed, Runnable ended) {
        this.typed = typed;
        this.ended = ended;
        getStyleClass().add("cell-field");
        reason.getStyleClass().add("cell-field-reason");
        reason.setWrapText(true);
        field.setAccessibleText("Number for this cell");
        getChildren().addAll(field, reason);
        say("");
        field.textProperty().addListener((o, was, now) -> say(""));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.focusedProperty().addListener((o, was, now) -> {
            if (!now && isVisible()) {
                end();
            }
        });
    }

    /// Opens over a cell with its number, all of it selected.
    void open(String number) {
        setVisible(true);
        field.setText(number);
        field.selectAll();
        field.requestFocus();
    }

    private void onKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            end();
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            take();
            e.consume();
        }
    }

    private void take() {
        Optional<String> why = whyNot(field.getText());
        if (why.isPresent()) {
            say(why.get());
            return;
        }
        try {
            typed.accept(read(field.getText()).orElseThrow());
            end();
        } catch (RefusedException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    private void end() {
        setVisible(false);
        ended.run();
    }

    private void say(String why) {
        reason.setText(why);
        reason.setVisible(!why.isEmpty());
        reason.setManaged(!why.isEmpty());
        field.pseudoClassStateChanged(WRONG, !why.isEmpty());
        field.setAccessibleHelp(why);
    }

    /// The number that a text means, if it means one that a float32 can hold.
    static OptionalDouble read(String text) {
        OptionalDouble value = Numerals.read(text);
        return value.isPresent() && Float.isFinite((float) value.getAsDouble()) ? value : OptionalDouble.empty();
    }

    /// Why a text is no number for a cell; nothing if it is one.
    static Optional<String> whyNot(String text) {
        String plain = text.strip();
        if (read(plain).isPresent()) {
            return Optional.empty();
        }
        if (plain.isEmpty()) {
            return Optional.of("Type a number, or press Esc to leave the cell as it is.");
        }
        if (plain.indexOf(',') >= 0 && Numerals.read(plain.replace(',', '.')).isPresent()) {
            return Optional.of("Write the number with a point: " + plain.replace(',', '.') + ".");
        }
        if (Numerals.read(plain).isPresent()) {
            return Optional.of("That is larger than a cell can hold; the largest is about 3.4e38.");
        }
        return Optional.of("This is not a number; write it as 0.25 or −1.5e3.");
    }
}
