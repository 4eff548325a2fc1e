package loupe.workbench.exercise;

import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

/// What may be typed: never more than a field can show without harm.
final class Typing {

    static final int SHORT = 200; // characters of a number, a row of tokens, a formula
    static final int LONG = 4_000; // characters of a free text, as a submission allows

    private Typing() {}

    /// Whatever is beyond the limit is left out.
    static void limit(TextInputControl field, int longest) {
        field.setTextFormatter(new TextFormatter<>(change -> {
            int over = change.getControlNewText().length() - longest;
            if (over <= 0) {
                return change;
            }
            int kept = Math.max(0, change.getText().length() - over);
            change.setText(change.getText().substring(0, kept));
            int end = change.getRangeStart() + kept;
            change.setCaretPosition(end);
            change.setAnchor(end);
            return change;
        }));
    }

    /// JavaFX throws when right-to-left lines wrap; a text that holds such letters is shown in long lines.
    static void wrapSafely(TextArea area) {
        area.setWrapText(true);
        area.textProperty().addListener((o, was, now) -> area.setWrapText(!runsLeftwards(now)));
    }

    /// The text on the clipboard's way into several cells: anything but a single word.
    static Optional<String> severalCells(String pasted) {
        boolean one = pasted.indexOf('\t') < 0 && !pasted.strip().matches("(?s).*[\\s,;\\[\\]].*");
        return one ? Optional.empty() : Optional.of(pasted);
    }

    private static boolean runsLeftwards(String text) {
        return text.codePoints().anyMatch(c -> {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
    }
}
