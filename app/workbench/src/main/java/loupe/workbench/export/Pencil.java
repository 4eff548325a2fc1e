package loupe.workbench.export;

import java.awt.BasicStroke;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;

/// The line of a JavaFX shape as AWT's.
final class Pencil {

    private Pencil() {}

    static BasicStroke of(Shape shape) {
        int cap = shape.getStrokeLineCap() == StrokeLineCap.ROUND
                ? BasicStroke.CAP_ROUND
                : shape.getStrokeLineCap() == StrokeLineCap.SQUARE ? BasicStroke.CAP_SQUARE : BasicStroke.CAP_BUTT;
        float width = (float) shape.getStrokeWidth();
        if (shape.getStrokeDashArray().isEmpty()) {
            return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND);
        }
        float[] dashes = new float[shape.getStrokeDashArray().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = Math.max(0.1f, shape.getStrokeDashArray().get(i).floatValue());
        }
        return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND, 10, dashes, (float) shape.getStrokeDashOffset());
    }
}
