package loupe.workbench.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/// Paints nothing: it collects the outline of everything that is drawn, one path a colour.
final class OutlineGraphics extends AbstractGraphics2D {

    private final Map<Color, Path2D> paths = new LinkedHashMap<>();

    OutlineGraphics() {
        super(true);
        gc = new GraphicContext(new AffineTransform());
        setColor(Color.BLACK);
        setStroke(new BasicStroke(1));
    }

    /// What was drawn, by colour, in the order in which the colours were first used.
    Map<Color, Path2D> paths() {
        return paths;
    }

    @Override
    public void fill(Shape shape) {
        paths.computeIfAbsent(getColor(), colour -> new Path2D.Double())
                .append(getTransform().createTransformedShape(shape), false);
    }

    @Override
    public void draw(Shape shape) {
        fill(getStroke().createStrokedShape(shape));
    }

    @Override
    public void drawString(String text, float x, float y) {
        Font font = getFont();
        fill(font.createGlyphVector(getFontRenderContext(), text.toCharArray()).getOutline(x, y));
    }

    @Override
    public void drawChars(char[] text, int offset, int length, int x, int y) {
        drawString(new String(text, offset, length), (float) x, (float) y);
    }

    @Override
    public Graphics create() {
        throw new UnsupportedOperationException("a formula is drawn in one go");
    }

    @Override
    public void dispose() {
        // nothing was opened
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw new UnsupportedOperationException("outlines belong to no device");
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)
                .createGraphics()
                .getFontMetrics(font);
    }

    @Override
    public void setXORMode(Color colour) {
        throw new UnsupportedOperationException("outlines have no pixels to mix");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new UnsupportedOperationException("outlines have no pixels to copy");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw new UnsupportedOperationException("a formula holds no pictures");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw new UnsupportedOperationException("a formula holds no pictures");
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw new UnsupportedOperationException("a formula holds no pictures");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw new UnsupportedOperationException("a formula holds no pictures");
    }

    @Override
    public void drawString(java.text.AttributedCharacterIterator text, float x, float y) {
        StringBuilder plain = new StringBuilder();
        for (char c = text.first(); c != java.text.CharacterIterator.DONE; c = text.next()) {
            plain.append(c);
        }
        drawString(plain.toString(), x, y);
    }
}
