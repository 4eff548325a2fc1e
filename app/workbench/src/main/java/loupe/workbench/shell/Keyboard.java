package loupe.workbench.shell;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// Listens to the keys of the whole window and asks for what the [KeyMap] says.
final class Keyboard {

    private static final String OWN_TEXT = "own-text"; // the learner's text in the pane: its undo is the pane's

    private final KeyMap map;
    private final Predicate<Command> ask;

    /// @param ask does a command and says whether there was anything to do
    Keyboard(KeyMap map, Predicate<Command> ask) {
        this.map = map;
        this.ask = ask;
    }

    void listenTo(Region root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, e -> offer(e, true));
        root.addEventHandler(KeyEvent.KEY_PRESSED, e -> offer(e, false));
    }

    private void offer(KeyEvent event, boolean early) {
        Optional<KeyMap.Binding> found = map.find(event);
        if (found.isEmpty()) {
            return;
        }
        KeyMap.Binding binding = found.get();
        boolean typing = isTyping(event.getTarget());
        boolean wanted = switch (binding.when()) {
            case ALWAYS -> early;
            case UNLESS_TYPING -> early && (!typing || isOwnText(event.getTarget()));
            case IF_LEFT_OVER -> binding.command() == Command.LET_GO ? !early : !typing && early == scrollsWith(event);
        };
        if (wanted && ask.test(binding.command())) {
            event.consume();
        }
    }

    /// Space turns the page of the text, and does not scroll it.
    private static boolean scrollsWith(KeyEvent event) {
        return event.getCode() == KeyCode.SPACE && event.getTarget() instanceof ScrollPane;
    }

    private static boolean isTyping(EventTarget target) {
        return target instanceof TextInputControl;
    }

    private static boolean isOwnText(EventTarget target) {
        return target instanceof Node node && node.getStyleClass().contains(OWN_TEXT);
    }
}
