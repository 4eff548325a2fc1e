package loupe.workbench.lessons.patches;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A box of colours: press one to draw with it, press it again to point.
final class Inks extends VBox {

    private static final double SIDE = 15; // px

    /// @param chosen told the colour, or null when the brush is laid down
    Inks(Consumer<@Nullable Ink> chosen) {
        ToggleGroup group = new ToggleGroup();
        FlowPane colours = new FlowPane();
        colours.getStyleClass().add("inks");
        for (Ink ink : Ink.values()) {
            ToggleButton button = new ToggleButton("", new Rectangle(SIDE, SIDE, ink.colour()));
            button.setToggleGroup(group);
            button.setUserData(ink);
            button.setAccessibleText("Draw in " + ink.word());
            button.setTooltip(new Tooltip("Draw in " + ink.word() + "; press again to point"));
            button.getStyleClass().add("ink");
            colours.getChildren().add(button);
        }
        group.selectedToggleProperty()
                .addListener((o, was, now) -> chosen.accept(now == null ? null : (Ink) now.getUserData()));
        Label label = new Label("Brush");
        label.getStyleClass().add("knob-label");
        getStyleClass().add("ink-box");
        getChildren().addAll(label, colours);
    }
}
