package loupe.workbench.text;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// The small card with the meaning of a term. It goes away with Esc or a click elsewhere.
final class TermCard {

    private static final double GAP = 6; // px between the word and the card

    private TermCard() {}

    static void show(Node word, Connections.Term term, Connections connections) {
        Bounds at = word.localToScreen(word.getBoundsInLocal());
        if (at == null || word.getScene() == null) {
            return;
        }
        Label name = new Label(term.name());
        name.getStyleClass().add("term-name");
        VBox card = new VBox(name, new Prose(connections).of(term.meaning()));
        card.getStyleClass().addAll("card", "term-card");
        VBox root = new VBox(card);
        root.getStyleClass().addAll(word.getScene().getRoot().getStyleClass()); // the look and the size of type
        root.getStyleClass().add("popover");
        Popup popup = new Popup();
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.getContent().add(root);
        popup.show(word, at.getMinX(), at.getMaxY() + GAP);
    }
}
