package loupe.workbench.text;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Makes words do something: light a tensor, explain a term, open a lesson. The first word takes the keyboard focus for
/// all of them.
final class Links {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private Links() {}

    /// Hovering or focusing the words lights the tensor; the words light up whenever the tensor does.
    static void site(List<? extends Node> words, String site, ObjectProperty<@Nullable String> lit) {
        if (words.isEmpty()) {
            return;
        }
        Node first = name(words, "tensor " + site);
        words.forEach(word -> {
            word.setOnMouseEntered(e -> lit.set(site));
            word.setOnMouseExited(e -> release(site, lit));
        });
        first.focusedProperty().addListener((o, was, now) -> {
            if (now) {
                lit.set(site);
            } else {
                release(site, lit);
            }
        });
        lit.addListener((o, was, now) -> words.forEach(word -> word.pseudoClassStateChanged(LIT, site.equals(now))));
    }

    /// A click or Enter shows what the term means.
    static void term(List<? extends Node> words, String term, Connections connections) {
        if (words.isEmpty()) {
            return;
        }
        Node first = name(words, "explained term");
        onPress(
                words,
                first,
                () -> connections.glossary().apply(term).ifPresent(entry -> TermCard.show(first, entry, connections)));
    }

    static void lesson(List<? extends Node> words, String lesson, Consumer<String> open) {
        if (words.isEmpty()) {
            return;
        }
        onPress(words, name(words, "opens a lesson"), () -> open.accept(lesson));
    }

    private static void release(String site, ObjectProperty<@Nullable String> lit) {
        if (Objects.equals(lit.get(), site)) {
            lit.set(null);
        }
    }

    private static Node name(List<? extends Node> words, String what) {
        Node first = words.getFirst();
        first.setFocusTraversable(true);
        first.setAccessibleRole(AccessibleRole.HYPERLINK);
        String text = words.stream()
                .map(word -> word instanceof Text t ? t.getText() : "")
                .collect(Collectors.joining());
        first.setAccessibleText(text.strip() + ", " + what);
        return first;
    }

    private static void onPress(List<? extends Node> words, Node first, Runnable action) {
        words.forEach(word -> word.setOnMouseClicked(e -> action.run()));
        first.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                e.consume();
                action.run();
            }
        });
    }
}
