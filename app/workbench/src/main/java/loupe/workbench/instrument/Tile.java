package loupe.workbench.instrument;

import javafx.scene.canvas.GraphicsContext;

/// A small rectangle with its corners taken off. Three plain rectangles paint much faster than one with round corners,
/// and a picture has hundreds of them.
final class Tile {

    private Tile() {}

    /// Fills a rectangle; corners of `notch` px stay free.
    static void fill(GraphicsContext g, double x, double y, double w, double h, double notch) {
        if (notch <= 0 || w <= 2 * notch || h <= 2 * notch) {
            g.fillRect(x, y, w, h);
            return;
        }
        g.fillRect(x + notch, y, w - 2 * notch, h);
        g.fillRect(x, y + notch, notch, h - 2 * notch);
        g.fillRect(x + w - notch, y + notch, notch, h - 2 * notch);
    }
}
