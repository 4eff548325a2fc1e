package loupe.workbench.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import loupe.workbench.text.SafeText;

/// A sentence at the lower edge that stays until it is put away: nothing that matters disappears by itself.
final class Notice extends HBox {

    private final SafeText sentence = new SafeText(); // it may quote a file

    Notice() {
        sentence.setMaxWidth(Double.MAX_VALUE);
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
