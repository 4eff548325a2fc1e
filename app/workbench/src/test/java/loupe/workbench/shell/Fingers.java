package loupe.workbench.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import loupe.workbench.text.SafeText;

/// Keys pressed in a desk without a window, and the words that stand on it.
final class Fingers {

    private Fingers() {}

    static void find(Desk desk, String typed) {
        fire(desk.root(), KeyCode.K, true, false);
        TextField field = (TextField) desk.root().lookup("#palette-field");
        field.setText(typed);
        fire(field, KeyCode.ENTER);
    }

    static void press(Desk desk, KeyCode code) {
        fire(desk.root(), code);
    }

    static void fire(Node target, KeyCode code) {
        fire(target, code, false, false);
    }

    static void fire(Node target, KeyCode code, boolean shortcut, boolean shift) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false));
    }

    static List<String> texts(Desk desk) {
        desk.root().applyCss();
        desk.root().layout();
        return all(desk.root())
                .flatMap(n -> switch (n) {
                    case Label label -> Stream.of(label.getText());
                    case SafeText text -> Stream.of(text.getText());
                    default -> Stream.empty();
                })
                .toList();
    }

    static boolean named(Node node) {
        return node.getAccessibleText() != null
                || node instanceof Button button
                        && button.getText() != null
                        && !button.getText().isBlank();
    }

    static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Fingers::all))
                : Stream.of(node);
    }
}
