package loupe.workbench.architecture.sinner;

import javafx.scene.control.Label;

/// Sins: a look in code, on a subclass of Node.
public final class InlineStyle {
    void shout(Label label) {
        label.setStyle("-fx-font-size: 40px");
    }
}
