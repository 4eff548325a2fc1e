package loupe.workbench.knob;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.workbench.text.SafeText;

/// What every knob has around its control: the label, the value at the right, and below it the rule that a value broke.
final class KnobFrame extends VBox {

    private static final PseudoClass ILLEGAL = PseudoClass.getPseudoClass("illegal");

    private final SafeText rule = new SafeText(); // it quotes what was typed

    KnobFrame(String label, Node value, Node control) {
        Label name = new Label(label);
        name.setLabelFor(control);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox header = new HBox(name, value);
        header.getStyleClass().add("knob-header");
        rule.getStyleClass().add("knob-rule");
        rule.setVisible(false);
        rule.setManaged(false);
        getChildren().addAll(header, control, rule);
        getStyleClass().add("knob");
        name.getStyleClass().add("knob-label");
        value.getStyleClass().add("knob-value");
    }

    /// Shows the knob as illegal with the rule that says what is allowed; with an empty rule, as legal again. The
    /// setting
    /// itself stays as it was.
    void report(String sentence) {
        rule.setText(sentence);
        show(!sentence.isEmpty());
    }

    private void show(boolean illegal) {
        rule.setVisible(illegal);
        rule.setManaged(illegal);
        pseudoClassStateChanged(ILLEGAL, illegal);
    }
}
