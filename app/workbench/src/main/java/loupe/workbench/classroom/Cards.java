package loupe.workbench.classroom;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.workbench.paint.ScrollArea;
import loupe.workbench.text.SafeText;

/// The pieces that the areas are made of.
final class Cards {

    private Cards() {}

    /// A card with a heading.
    static VBox of(String heading, Node... content) {
        Label title = new Label(heading);
        title.getStyleClass().add("class-heading");
        title.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(title);
        card.getChildren().addAll(content);
        card.getStyleClass().addAll("card", "class-card");
        return card;
    }

    /// Text from a pack or a learner.
    static SafeText text(String text, String... styles) {
        SafeText node = new SafeText(text);
        node.getStyleClass().addAll(styles);
        return node;
    }

    /// Words of our own that wrap.
    static Label words(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Content that scrolls up and down.
    static ScrollArea scrolling(Node content) {
        ScrollArea area = new ScrollArea(content);
        area.setFitToWidth(true);
        area.setHbarPolicy(ScrollArea.ScrollBarPolicy.NEVER);
        area.getStyleClass().add("class-scroll");
        return area;
    }

    /// `1 student`, `2 students`.
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
