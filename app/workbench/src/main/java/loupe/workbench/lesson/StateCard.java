package loupe.workbench.lesson;

import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import loupe.workbench.text.SafeText;

/// What stands where a picture cannot be: one sentence and one action.
public final class StateCard extends VBox {

    private final SafeText sentence = new SafeText(); // it may quote a file
    private final Button action = new Button();

    /// @param sentence what the matter is
    /// @param action what the button says
    /// @param does what the button does
    public StateCard(String sentence, String action, Runnable does) {
        this.sentence.setAlignment(HPos.CENTER);
        this.sentence.getStyleClass().add("state-sentence");
        this.action.setText(action);
        this.action.setOnAction(e -> does.run());
        getStyleClass().add("state-card");
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().addAll(this.sentence, this.action);
        say(sentence);
    }

    /// Changes the sentence.
    public void say(String text) {
        sentence.setText(text);
        setAccessibleText(text);
    }
}
