package loupe.workbench.export;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/// Where a figure is drawn: AWT's graphics and what the format at hand wants of text.
///
/// @param graphics pixels, SVG or PDF
/// @param faces the typefaces
/// @param letters whether the format carries typefaces or names them
record Pen(Graphics2D graphics, Typefaces faces, Letters letters) {

    /// How text gets into a format.
    enum Letters {
        /// As pixels or with the typeface in the file.
        CARRIED,
        /// By the name of the typeface; the reader has it, or takes a similar one.
        NAMED
    }

    /// Fills a shape.
    void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    /// Writes a line of text that begins at `x` and stands on `y`.
    void write(String text, Typefaces.Face face, double size, Color colour, double x, double y) {
        graphics.setPaint(colour);
        graphics.setFont(letters == Letters.NAMED ? faces.named(face, size) : faces.font(face, size));
        graphics.drawString(text, (float) x, (float) y);
    }

    /// The same, as wide as it was on the screen: in pages the letters are not kerned.
    void write(String text, Typefaces.Face face, double size, Color colour, double x, double y, double width) {
        double own = width(text, face, size);
        double stretch = own > 0 && width > 0 ? width / own : 1;
        if (letters == Letters.NAMED || Math.abs(stretch - 1) < 0.002 || Math.abs(stretch - 1) > 0.2) {
            write(text, face, size, colour, x, y);
            return;
        }
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.scale(stretch, 1);
        write(text, face, size, colour, 0, 0);
        graphics.setTransform(before);
    }

    /// Px from the first letter to the end of the last.
    double width(String text, Typefaces.Face face, double size) {
        return faces.font(face, size)
                .getStringBounds(text, new java.awt.font.FontRenderContext(null, true, true))
                .getWidth();
    }

    /// Whether the typeface has every letter.
    boolean has(String text, Typefaces.Face face) {
        Font font = faces.font(face, 12);
        return font.canDisplayUpTo(text) < 0;
    }
}
