package loupe.workbench.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A sentence at the lower edge that stays until it is put away: nothing that matters disappears by itself.
final class Notice extends HBox {

    private final Label sentence = new Label();

    Notice() {
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button away = new Button("Close");
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setOnAction(e -> setVisible(false));
        setId("notice");
        setAccessibleRole(AccessibleRole.PARENT);
        getStyleClass().add("notice");
        setMaxHeight(Region.USE_PREF_SIZE);
        setVisible(false);
        getChildren().addAll(sentence, away);
    }

    /// Shows a sentence; a newer one takes its place.
    void say(String text) {
        sentence.setText(text);
        setAccessibleText(text);
        setVisible(true);
    }
}
