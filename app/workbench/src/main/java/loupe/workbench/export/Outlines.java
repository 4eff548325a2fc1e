package loupe.workbench.export;

import java.awt.geom.Path2D;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Text;

/// JavaFX shapes as those of AWT, in the shape's own coordinates.
final class Outlines {

    private Outlines() {}

    /// The area that the shape's fill covers.
    static java.awt.Shape of(Shape shape) {
        return switch (shape) {
            case Rectangle r ->
                new java.awt.geom.RoundRectangle2D.Double(
                        r.getX(), r.getY(), r.getWidth(), r.getHeight(), r.getArcWidth(), r.getArcHeight());
            case Circle c -> ellipse(c.getCenterX(), c.getCenterY(), c.getRadius(), c.getRadius());
            case Ellipse e -> ellipse(e.getCenterX(), e.getCenterY(), e.getRadiusX(), e.getRadiusY());
            case Line l -> new java.awt.geom.Line2D.Double(l.getStartX(), l.getStartY(), l.getEndX(), l.getEndY());
            case Polygon p -> points(p.getPoints(), true);
            case Polyline p -> points(p.getPoints(), false);
            case Path p when simple(p) -> path(p);
            case SVGPath s -> svg(s);
            case Text t -> letters(t);
            default -> area(shape);
        };
    }

    /// The area that the shape's line covers.
    static java.awt.Shape line(Shape shape) {
        if (shape instanceof SVGPath svg) {
            SVGPath bare = new SVGPath();
            bare.setContent(svg.getContent());
            bare.setFill(null);
            bare.setStroke(javafx.scene.paint.Color.BLACK);
            bare.setStrokeWidth(svg.getStrokeWidth());
            bare.setStrokeLineCap(svg.getStrokeLineCap());
            bare.setStrokeLineJoin(svg.getStrokeLineJoin());
            return area(bare);
        }
        return Pencil.of(shape).createStrokedShape(of(shape));
    }

    private static java.awt.Shape ellipse(double x, double y, double rx, double ry) {
        return new java.awt.geom.Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    private static Path2D points(java.util.List<Double> points, boolean closed) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i + 1 < points.size(); i += 2) {
            if (i == 0) {
                path.moveTo(points.get(0), points.get(1));
            } else {
                path.lineTo(points.get(i), points.get(i + 1));
            }
        }
        if (closed && points.size() >= 2) {
            path.closePath();
        }
        return path;
    }

    private static boolean simple(Path path) {
        return path.getElements().stream().allMatch(e -> e.isAbsolute() && !(e instanceof javafx.scene.shape.ArcTo));
    }

    private static java.awt.Shape svg(SVGPath shape) {
        SVGPath bare = new SVGPath();
        bare.setContent(shape.getContent());
        bare.setFillRule(shape.getFillRule());
        return area(bare);
    }

    private static java.awt.Shape letters(Text text) {
        Text bare = new Text(text.getX(), text.getY(), text.getText());
        bare.setFont(text.getFont());
        bare.setTextOrigin(text.getTextOrigin());
        bare.setWrappingWidth(text.getWrappingWidth());
        bare.setLineSpacing(text.getLineSpacing());
        return area(bare);
    }

    /// JavaFX itself works out the outline when two shapes are joined.
    private static java.awt.Shape area(Shape shape) {
        Shape joined = Shape.union(shape, new Rectangle(0, 0, 0, 0));
        return joined instanceof Path path ? path(path) : new Path2D.Double();
    }

    private static Path2D path(Path path) {
        Path2D out = new Path2D.Double(
                path.getFillRule() == FillRule.EVEN_ODD ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        for (PathElement element : path.getElements()) {
            switch (element) {
                case MoveTo m -> out.moveTo(m.getX(), m.getY());
                case LineTo l -> out.lineTo(l.getX(), l.getY());
                case HLineTo h -> out.lineTo(h.getX(), out.getCurrentPoint().getY());
                case VLineTo v -> out.lineTo(out.getCurrentPoint().getX(), v.getY());
                case QuadCurveTo q -> out.quadTo(q.getControlX(), q.getControlY(), q.getX(), q.getY());
                case CubicCurveTo c ->
                    out.curveTo(
                            c.getControlX1(), c.getControlY1(), c.getControlX2(), c.getControlY2(), c.getX(), c.getY());
                case ClosePath z -> out.closePath();
                default -> throw new IllegalStateException("a path holds a " + element.getClass());
            }
        }
        return out;
    }
}
