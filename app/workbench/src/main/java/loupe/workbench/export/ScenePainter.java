package loupe.workbench.export;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;

/// Draws everything that a scene shows on any `Graphics2D`: boxes, text as text, shapes; what was painted on a canvas
/// comes as a picture of twice the resolution.
final class ScenePainter {

    private static final double FINER = 2; // pixels of a picture per px of the figure

    private final Pen pen;
    private final BoxPainter boxes;
    private final LetterPainter letters;

    ScenePainter(Pen pen) {
        this.pen = pen;
        boxes = new BoxPainter(pen);
        letters = new LetterPainter(pen);
    }

    /// The scene must have been laid out.
    void paint(Scene scene) {
        Rectangle2D all = new Rectangle2D.Double(0, 0, scene.getWidth(), scene.getHeight());
        Ink.of(scene.getFill(), all).ifPresent(paint -> pen.fill(all, paint));
        pen.graphics().clip(all);
        paint(scene.getRoot());
    }

    private void paint(Node node) {
        if (!node.isVisible() || node.getOpacity() <= 0) {
            return;
        }
        Graphics2D g = pen.graphics();
        AffineTransform before = g.getTransform();
        Shape clip = g.getClip();
        Composite mix = g.getComposite();
        g.transform(affine(node.getLocalToParentTransform()));
        if (node.getClip() instanceof javafx.scene.shape.Shape edge) {
            g.clip(affine(edge.getLocalToParentTransform()).createTransformedShape(Outlines.of(edge)));
        }
        if (isSeen(node, g)) {
            if (node.getOpacity() < 1) {
                g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) node.getOpacity()));
            }
            own(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(this::paint);
            }
        }
        g.setComposite(mix);
        g.setTransform(before);
        g.setClip(clip);
    }

    private static boolean isSeen(Node node, Graphics2D g) {
        Bounds b = node.getBoundsInLocal();
        Rectangle2D box = new Rectangle2D.Double(b.getMinX() - 1, b.getMinY() - 1, b.getWidth() + 2, b.getHeight() + 2);
        return g.getClip() == null || g.getClip().intersects(box);
    }

    private void own(Node node) {
        switch (node) {
            case Text text -> letters.paint(text);
            case javafx.scene.shape.Shape shape -> shape(shape);
            case Canvas canvas -> picture(canvas);
            case ImageView view -> picture(view);
            case Region region -> boxes.paint(region);
            default -> {} // a group has nothing of its own
        }
    }

    private void shape(javafx.scene.shape.Shape shape) {
        Shape outline = Outlines.of(shape);
        Rectangle2D area = outline.getBounds2D();
        if (shape.getFill() != null && !(shape instanceof javafx.scene.shape.Line)) {
            Ink.of(shape.getFill(), area).ifPresent(paint -> pen.fill(outline, paint));
        }
        if (shape.getStroke() != null && shape.getStrokeWidth() > 0 && shape.getStrokeType() != StrokeType.INSIDE) {
            Shape line = Outlines.line(shape);
            Ink.of(shape.getStroke(), area).ifPresent(paint -> pen.fill(line, paint));
        }
    }

    private void picture(Node node) {
        Bounds bounds = node.getLayoutBounds();
        if (bounds.getWidth() < 1 || bounds.getHeight() < 1) {
            return;
        }
        SnapshotParameters fine = new SnapshotParameters();
        fine.setFill(Color.TRANSPARENT);
        fine.setTransform(Transform.scale(FINER, FINER));
        Node clip = node.getClip();
        BufferedImage image = Ink.picture(node.snapshot(fine, null));
        node.setClip(clip);
        AffineTransform place = AffineTransform.getTranslateInstance(bounds.getMinX(), bounds.getMinY());
        place.scale(bounds.getWidth() / image.getWidth(), bounds.getHeight() / image.getHeight());
        pen.graphics().drawImage(image, place, null);
    }

    private static AffineTransform affine(Transform t) {
        return new AffineTransform(t.getMxx(), t.getMyx(), t.getMxy(), t.getMyy(), t.getTx(), t.getTy());
    }
}
