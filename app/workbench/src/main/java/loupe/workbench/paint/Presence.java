package loupe.workbench.paint;

import javafx.scene.Node;

/// Whether a part of the window is there.
public final class Presence {

    private Presence() {}

    /// Shows a node, or hides it and leaves its room to the others.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
