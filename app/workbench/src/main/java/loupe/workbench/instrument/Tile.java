package loupe.workbench.instrument;

import javafx.scene.canvas.GraphicsContext;

/// A small rectangle with soft corners. Plain rectangles over one another paint much faster than one with round
/// corners, and a picture has hundreds of them.
final class Tile {

    private Tile() {}

    /// Fills a rectangle with an opaque paint, moved to whole pixels so that its parts leave no seam.
    ///
    /// @param notch how far the corners are taken off, 0 or 2; px
    static void fill(GraphicsContext g, double left, double top, double width, double height, double notch) {
        double x = Math.round(left);
        double y = Math.round(top);
        double w = Math.max(1, Math.round(left + width) - x);
        double h = Math.max(1, Math.round(top + height) - y);
        if (notch <= 0 || w <= 2 * notch || h <= 2 * notch) {
            g.fillRect(x, y, w, h);
            return;
        }
        double half = notch / 2;
        g.fillRect(x + notch, y, w - 2 * notch, h);
        g.fillRect(x + half, y + half, w - notch, h - notch);
        g.fillRect(x, y + notch, w, h - 2 * notch);
    }
}
