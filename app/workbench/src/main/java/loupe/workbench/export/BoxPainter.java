package loupe.workbench.export;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;

/// Draws what a stylesheet puts behind and round a region: fills, rounded corners, borders, and shapes such as a tick.
final class BoxPainter {

    private static final double KAPPA = 0.5523; // control points of a quarter circle

    private final Pen pen;

    BoxPainter(Pen pen) {
        this.pen = pen;
    }

    void paint(Region region) {
        Background background = region.getBackground();
        if (background != null) {
            background.getFills().forEach(fill -> fill(region, fill));
        }
        Border border = region.getBorder();
        if (border != null) {
            border.getStrokes().forEach(stroke -> stroke(region, stroke));
        }
    }

    private void fill(Region region, BackgroundFill fill) {
        Rectangle2D box = inside(region, fill.getInsets());
        boolean own = region.getShape() != null && !region.isScaleShape(); // as large as it is, in a region of no size
        if (box.isEmpty() && !own) {
            return;
        }
        Shape area = region.getShape() == null ? rounded(box, fill.getRadii()) : fitted(region, box);
        Ink.of(fill.getFill(), box).ifPresent(paint -> pen.fill(area, paint));
    }

    private static Rectangle2D inside(Region region, Insets insets) {
        return new Rectangle2D.Double(
                insets.getLeft(),
                insets.getTop(),
                region.getWidth() - insets.getLeft() - insets.getRight(),
                region.getHeight() - insets.getTop() - insets.getBottom());
    }

    /// A shape of the stylesheet, stretched over the region.
    private static Shape fitted(Region region, Rectangle2D box) {
        Shape shape = Outlines.of(region.getShape());
        Rectangle2D own = shape.getBounds2D();
        if (own.isEmpty()) {
            return shape;
        }
        AffineTransform fit = new AffineTransform();
        if (region.isScaleShape()) {
            fit.translate(box.getX(), box.getY());
            fit.scale(box.getWidth() / own.getWidth(), box.getHeight() / own.getHeight());
        } else {
            fit.translate(box.getCenterX() - own.getWidth() / 2, box.getCenterY() - own.getHeight() / 2);
        }
        fit.translate(-own.getX(), -own.getY());
        return fit.createTransformedShape(shape);
    }

    private void stroke(Region region, BorderStroke stroke) {
        if (stroke.getTopStyle() == BorderStrokeStyle.NONE && stroke.isStrokeUniform()) {
            return;
        }
        Rectangle2D box = inside(region, stroke.getInsets());
        BorderWidths widths = stroke.getWidths();
        if (box.isEmpty()) {
            return;
        }
        boolean even = widths.getTop() == widths.getRight()
                && widths.getTop() == widths.getBottom()
                && widths.getTop() == widths.getLeft()
                && stroke.isStrokeUniform();
        if (even) {
            double half = widths.getTop() / 2;
            Rectangle2D middle = new Rectangle2D.Double(
                    box.getX() + half, box.getY() + half, box.getWidth() - 2 * half, box.getHeight() - 2 * half);
            Shape line =
                    line(widths.getTop(), stroke.getTopStyle()).createStrokedShape(rounded(middle, stroke.getRadii()));
            Ink.of(stroke.getTopStroke(), box).ifPresent(paint -> pen.fill(line, paint));
            return;
        }
        double right = box.getMaxX() - widths.getRight();
        double bottom = box.getMaxY() - widths.getBottom();
        side(new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), widths.getTop()), stroke.getTopStroke());
        side(new Rectangle2D.Double(right, box.getY(), widths.getRight(), box.getHeight()), stroke.getRightStroke());
        side(new Rectangle2D.Double(box.getX(), bottom, box.getWidth(), widths.getBottom()), stroke.getBottomStroke());
        side(new Rectangle2D.Double(box.getX(), box.getY(), widths.getLeft(), box.getHeight()), stroke.getLeftStroke());
    }

    private void side(Rectangle2D side, javafx.scene.paint.Paint colour) {
        if (!side.isEmpty()) {
            Ink.of(colour, side).ifPresent(paint -> pen.fill(side, paint));
        }
    }

    private static BasicStroke line(double width, BorderStrokeStyle style) {
        if (style == null || style.getDashArray().isEmpty()) {
            return new BasicStroke((float) width);
        }
        float[] dashes = new float[style.getDashArray().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) Math.max(0.1, style.getDashArray().get(i) * width);
        }
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
    }

    private static Shape rounded(Rectangle2D box, CornerRadii radii) {
        double most = Math.min(box.getWidth(), box.getHeight()) / 2;
        double tl = Math.min(most, radii.getTopLeftHorizontalRadius());
        double tr = Math.min(most, radii.getTopRightHorizontalRadius());
        double br = Math.min(most, radii.getBottomRightHorizontalRadius());
        double bl = Math.min(most, radii.getBottomLeftHorizontalRadius());
        if (tl + tr + br + bl == 0) {
            return box;
        }
        double l = box.getX();
        double t = box.getY();
        double r = box.getMaxX();
        double b = box.getMaxY();
        Path2D path = new Path2D.Double();
        path.moveTo(l + tl, t);
        path.lineTo(r - tr, t);
        path.curveTo(r - tr + tr * KAPPA, t, r, t + tr - tr * KAPPA, r, t + tr);
        path.lineTo(r, b - br);
        path.curveTo(r, b - br + br * KAPPA, r - br + br * KAPPA, b, r - br, b);
        path.lineTo(l + bl, b);
        path.curveTo(l + bl - bl * KAPPA, b, l, b - bl + bl * KAPPA, l, b - bl);
        path.lineTo(l, t + tl);
        path.curveTo(l, t + tl - tl * KAPPA, l + tl - tl * KAPPA, t, l + tl, t);
        path.closePath();
        return path;
    }
}
