package loupe.workbench.instrument;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Hatch;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Palette;
import loupe.workbench.paint.Reading;
import loupe.workbench.paint.Scale;
import loupe.workbench.paint.Shade;
import org.jspecify.annotations.Nullable;

/// Paints the cells of a heat map: rectangles with digits while they are large, pixels when they are small.
final class CellPainter {

    private static final double NOTCHED = 24; // px; smaller cells have sharp corners

    private final Canvas canvas;
    private final Mosaic mosaic = new Mosaic();
    private @Nullable Palette palette;
    private @Nullable Scale scale;
    private Paint masked = Color.GRAY;
    private Paint broken = Color.RED;
    private @Nullable Shade shade;
    private @Nullable Tint tint;

    CellPainter(Canvas canvas) {
        this.canvas = canvas;
    }

    /// The colours of values on the scale in use.
    Shade shade(Scale wanted, Palette look) {
        Shade now = shade;
        if (now == null || !wanted.equals(scale) || look != palette) {
            if (look != palette) {
                masked = Hatch.masked(look);
                broken = Hatch.broken(look);
            }
            now = wanted.in(look);
            shade = now;
            tint = new Tint(now);
            scale = wanted;
            palette = look;
        }
        return now;
    }

    /// Paints all cells in the grid's window.
    ///
    /// @param digits size of the figures in the cells; px, 0 for none
    void paint(Plane plane, Grid grid, Shade colours, double digits) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (grid.gap() > 0) {
            cells(g, plane, grid, colours, digits);
        } else if (tint != null) {
            Image image = mosaic.paint(plane, tint, grid);
            g.setImageSmoothing(false);
            double w = (grid.lastColumn() - grid.firstColumn()) * grid.cellWidth();
            double h = (grid.lastRow() - grid.firstRow()) * grid.cellHeight();
            g.drawImage(image, grid.x(grid.firstColumn()), grid.y(grid.firstRow()), w, h);
        }
    }

    private void cells(GraphicsContext g, Plane plane, Grid grid, Shade colours, double digits) {
        double gap = grid.gap();
        double w = grid.cellWidth() - gap;
        double h = grid.cellHeight() - gap;
        double notch = w >= NOTCHED ? 2 : 0;
        for (int r = grid.firstRow(); r < grid.lastRow(); r++) {
            for (int c = grid.firstColumn(); c < grid.lastColumn(); c++) {
                double value = plane.value(r, c);
                g.setFill(
                        switch (Reading.of(value)) {
                            case NUMBER -> colours.colour(value);
                            case MASKED -> masked;
                            case BROKEN -> broken;
                        });
                Tile.fill(g, grid.x(c) + gap / 2, grid.y(r) + gap / 2, w, h, notch);
            }
        }
        if (digits > 0) {
            digits(g, plane, grid, colours, digits);
        }
    }

    private static void digits(GraphicsContext g, Plane plane, Grid grid, Shade colours, double size) {
        g.setFont(Fonts.numbers(size));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int r = grid.firstRow(); r < grid.lastRow(); r++) {
            for (int c = grid.firstColumn(); c < grid.lastColumn(); c++) {
                double value = plane.value(r, c);
                String text = Numbers.cell(value);
                double x = grid.x(c) + grid.cellWidth() / 2;
                double y = grid.y(r) + grid.cellHeight() / 2;
                if (Reading.of(value) != Reading.NUMBER) { // a plain ground, or the pattern would eat the figures
                    double w = (text.length() * 0.6 + 0.5) * size;
                    g.setFill(colours.colour(value));
                    Tile.fill(g, x - w / 2, y - size * 0.65, w, size * 1.3, 2);
                }
                g.setFill(colours.ink(value));
                g.fillText(text, x, y);
            }
        }
    }
}
