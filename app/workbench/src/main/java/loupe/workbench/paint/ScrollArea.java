package loupe.workbench.paint;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;

/// A scroll pane that paints straight into the window.
///
/// The toolkit keeps a picture of what a scroll pane shows. That helps while it scrolls; but when one cell in it
/// changes,
/// the whole picture is painted again and copied, three quarters of the time from a knob to new pixels. Without it only
/// what changed is painted.
public class ScrollArea extends ScrollPane {

    public ScrollArea() {}

    public ScrollArea(Node content) {
        super(content);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = new ScrollPaneSkin(this);
        for (Node part : getChildren()) {
            part.setCache(false);
        }
        return skin;
    }
}
