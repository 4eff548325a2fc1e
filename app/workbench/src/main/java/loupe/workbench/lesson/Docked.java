package loupe.workbench.lesson;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import loupe.workbench.paint.ScrollArea;

/// A picture that scrolls, and below it something that does not: right under the picture while there is room, else at
/// the lower edge.
final class Docked extends Pane {

    private static final double MOST = 0.6; // of the height, for what does not scroll
    private static final double STEADY = 0.6; // of its greatest height so far; above it, it does not shrink

    private final Region picture;
    private final ScrollArea scroll;
    private final Region dock;
    private double tall; // px that the dock has needed so far
    private double wide; // px of width that `tall` belongs to

    /// @param picture what `scroll` holds
    Docked(Region picture, ScrollArea scroll, Region dock) {
        this.picture = picture;
        this.scroll = scroll;
        this.dock = dock;
        setMinSize(0, 0);
        getChildren().addAll(scroll, dock);
    }

    @Override
    protected void layoutChildren() {
        double low = Math.ceil(Math.min(steady(), getHeight() * MOST));
        double high = Math.min(Math.ceil(picture.prefHeight(getWidth())), getHeight() - low);
        scroll.resizeRelocate(0, 0, getWidth(), Math.max(0, high));
        dock.resizeRelocate(0, Math.max(0, high), getWidth(), low);
    }

    /// The height of the dock, which does not flicker when one explanation has a line less than another.
    private double steady() {
        double needed = dock.prefHeight(getWidth());
        boolean keep = wide == getWidth() && needed > tall * STEADY;
        tall = keep ? Math.max(tall, needed) : needed;
        wide = getWidth();
        return tall;
    }
}
