package loupe.workbench.export;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import loupe.workbench.export.Typefaces.Face;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Palette;
import loupe.workbench.paint.Scale;
import loupe.workbench.paint.Shade;

/// The bar that says which colour is which value.
///
/// @param u px of the figure for one px of the light look
record LegendFigure(Shade shade, double u) {

    private static final int STOPS = 33;
    private static final double LONG = 160; // px of the light look

    /// Draws it with its left end at `x` and its middle at `y`; `sides` stands to its right.
    void draw(Pen pen, double x, double y, String sides) {
        Scale scale = shade.scale();
        Palette palette = shade.palette();
        double type = 12 * u;
        Color ink = Ink.of(palette.muted());
        String low = Numbers.plain(scale.min());
        String high = Numbers.plain(scale.max());
        double baseline = y + type * 0.36;
        pen.write(low, Face.NUMBERS, type, ink, x, baseline);
        double bar = x + pen.width(low, Face.NUMBERS, type) + 8 * u;
        pen.fill(new RoundRectangle2D.Double(bar, y - 4 * u, LONG * u, 8 * u, 8 * u, 8 * u), colours(bar));
        if (scale.min() < 0) {
            double zero = bar + LONG * u * scale.position(0);
            pen.fill(new java.awt.geom.Rectangle2D.Double(zero - u / 2, y - 6 * u, u, 12 * u), ink);
        }
        double after = bar + LONG * u + 8 * u;
        pen.write(high, Face.NUMBERS, type, ink, after, baseline);
        double words = after + pen.width(high, Face.NUMBERS, type) + 24 * u;
        pen.write(sides, Face.WORDS, type, ink, words, baseline);
    }

    private LinearGradientPaint colours(double bar) {
        float[] at = new float[STOPS];
        Color[] colours = new Color[STOPS];
        for (int i = 0; i < STOPS; i++) {
            at[i] = i / (STOPS - 1f);
            colours[i] = Ink.of(shade.along(at[i]));
        }
        return new LinearGradientPaint(new Point2D.Double(bar, 0), new Point2D.Double(bar + LONG * u, 0), at, colours);
    }
}
