package loupe.workbench.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A card over the dimmed window; a click beside it or Esc closes it, and the focus goes back to where it was.
final class Overlay extends StackPane {

    private @Nullable Node focusedBefore;

    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && close()) {
                e.consume();
            }
        });
        setOnMousePressed(e -> {
            if (e.getTarget() == this) {
                close();
            }
        });
    }

    /// Shows a card in the middle, or a little above it.
    void open(Region card, Pos where) {
        if (!isVisible()) {
            focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
        }
        setAlignment(card, where);
        getChildren().setAll(card);
        setVisible(true);
        card.requestFocus();
    }

    /// Closes the card; says whether there was one.
    boolean close() {
        if (!isVisible()) {
            return false;
        }
        setVisible(false);
        getChildren().clear();
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
        return true;
    }
}
