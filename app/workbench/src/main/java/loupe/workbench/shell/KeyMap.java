package loupe.workbench.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The one keyboard map of all panes, as data: what a key does, and how the key is written.
///
/// Keys that are also letters wait until the control in focus has had its chance, and are silent while somebody types.
public final class KeyMap {

    /// When a key is taken.
    public enum When {
        /// Before the control in focus sees it, even while typing.
        ALWAYS,
        /// Before the control in focus sees it, but not while typing.
        UNLESS_TYPING,
        /// Only if the control in focus did not use it, and not while typing.
        IF_LEFT_OVER
    }

    /// One key.
    ///
    /// @param command what it does
    /// @param keys knows the key with its modifiers
    /// @param written how it is written on the card
    /// @param when when it is taken
    public record Binding(Command command, Predicate<KeyEvent> keys, String written, When when) {}

    private final List<Binding> bindings;

    public KeyMap(List<Binding> bindings) {
        this.bindings = List.copyOf(bindings);
    }

    /// The map of the program. Page Down and Page Up are what a presenter's remote sends.
    public static KeyMap standard() {
        return new KeyMap(List.of(
                always(Command.NEXT_STEP, "Page Down", KeyCode.PAGE_DOWN),
                leftOver(Command.NEXT_STEP, "Space", KeyCode.SPACE),
                always(Command.PREVIOUS_STEP, "Page Up", KeyCode.PAGE_UP),
                leftOver(Command.PREVIOUS_STEP, "Backspace", KeyCode.BACK_SPACE),
                always(Command.NEXT_LESSON, "Ctrl Page Down", KeyCode.PAGE_DOWN, SHORTCUT_DOWN),
                always(Command.PREVIOUS_LESSON, "Ctrl Page Up", KeyCode.PAGE_UP, SHORTCUT_DOWN),
                leftOver(Command.EXERCISE, "E", KeyCode.E),
                always(Command.HAND_IN, "Ctrl Shift S", KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN),
                always(Command.FIND, "Ctrl K", KeyCode.K, SHORTCUT_DOWN),
                always(Command.FIND, "Ctrl F", KeyCode.F, SHORTCUT_DOWN),
                unlessTyping(Command.UNDO, "Ctrl Z", KeyCode.Z, SHORTCUT_DOWN),
                unlessTyping(Command.REDO, "Ctrl Shift Z", KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN),
                unlessTyping(Command.REDO, "Ctrl Y", KeyCode.Y, SHORTCUT_DOWN),
                always(Command.RESET, "Ctrl R", KeyCode.R, SHORTCUT_DOWN),
                leftOver(Command.SEED, "S", KeyCode.S),
                always(Command.SAVE_STATE, "Ctrl S", KeyCode.S, SHORTCUT_DOWN),
                always(Command.OPEN_STATE, "Ctrl O", KeyCode.O, SHORTCUT_DOWN),
                unlessTyping(Command.PYTORCH, "Ctrl Shift C", KeyCode.C, SHORTCUT_DOWN, SHIFT_DOWN),
                leftOver(Command.RACE, "R", KeyCode.R),
                leftOver(Command.PICTURE, "G", KeyCode.G),
                leftOver(Command.LET_GO, "Esc", KeyCode.ESCAPE),
                leftOver(Command.KNOBS, "K", KeyCode.K),
                leftOver(Command.RAIL, "B", KeyCode.B),
                leftOver(Command.LOOK, "L", KeyCode.L),
                leftOver(Command.PROJECTOR, "P", KeyCode.P),
                always(Command.FULL_SCREEN, "F11", KeyCode.F11),
                always(Command.LARGER, "Ctrl +", KeyCode.PLUS, SHORTCUT_DOWN),
                always(Command.LARGER, "Ctrl =", KeyCode.EQUALS, SHORTCUT_DOWN),
                always(Command.LARGER, "Ctrl + (keypad)", KeyCode.ADD, SHORTCUT_DOWN),
                always(Command.SMALLER, "Ctrl −", KeyCode.MINUS, SHORTCUT_DOWN),
                always(Command.SMALLER, "Ctrl − (keypad)", KeyCode.SUBTRACT, SHORTCUT_DOWN),
                always(Command.NORMAL_SIZE, "Ctrl 0", KeyCode.DIGIT0, SHORTCUT_DOWN),
                leftOver(Command.MOTION, "M", KeyCode.M),
                always(Command.OPEN_CLASS, "Ctrl Shift O", KeyCode.O, SHORTCUT_DOWN, SHIFT_DOWN),
                leftOver(Command.KEYS, "H", KeyCode.H),
                always(Command.KEYS, "F1", KeyCode.F1),
                new Binding(Command.KEYS, KeyMap::isQuestionMark, "?", When.IF_LEFT_OVER)));
    }

    /// All keys, in the order of the card.
    public List<Binding> bindings() {
        return bindings;
    }

    /// What a key asks for.
    public Optional<Binding> find(KeyEvent event) {
        return bindings.stream().filter(b -> b.keys().test(event)).findFirst();
    }

    /// How the first key of a command is written; empty when it has none.
    public String keyOf(Command command) {
        return bindings.stream()
                .filter(b -> b.command() == command)
                .map(Binding::written)
                .findFirst()
                .orElse("");
    }

    /// The question mark is on another key on every keyboard; what it types is the same.
    private static boolean isQuestionMark(KeyEvent event) {
        return event.getText().equals("?")
                || event.getCode() == KeyCode.SLASH && event.isShiftDown() && !event.isShortcutDown();
    }

    private static Binding always(Command command, String written, KeyCode code, KeyCombination.Modifier... with) {
        return new Binding(command, new KeyCodeCombination(code, with)::match, written, When.ALWAYS);
    }

    private static Binding unlessTyping(
            Command command, String written, KeyCode code, KeyCombination.Modifier... with) {
        return new Binding(command, new KeyCodeCombination(code, with)::match, written, When.UNLESS_TYPING);
    }

    private static Binding leftOver(Command command, String written, KeyCode code) {
        return new Binding(command, new KeyCodeCombination(code)::match, written, When.IF_LEFT_OVER);
    }
}
