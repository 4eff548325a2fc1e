package loupe.workbench.export;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.TexturePaint;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;

/// JavaFX colours and pictures as those of AWT.
final class Ink {

    private Ink() {}

    static Color of(javafx.scene.paint.Color c) {
        return new Color((float) c.getRed(), (float) c.getGreen(), (float) c.getBlue(), (float) c.getOpacity());
    }

    /// Empty for what paints nothing.
    static Optional<Paint> of(javafx.scene.paint.Paint paint, Rectangle2D area) {
        return switch (paint) {
            case javafx.scene.paint.Color c -> c.getOpacity() == 0 ? Optional.empty() : Optional.of(of(c));
            case LinearGradient gradient -> Optional.of(gradient(gradient, area));
            case ImagePattern pattern -> {
                BufferedImage tile = picture(pattern.getImage());
                yield Optional.of(
                        new TexturePaint(tile, new Rectangle2D.Double(0, 0, tile.getWidth(), tile.getHeight())));
            }
            default -> Optional.empty();
        };
    }

    private static Paint gradient(LinearGradient gradient, Rectangle2D area) {
        List<Stop> stops = rising(gradient.getStops());
        double x = gradient.isProportional() ? area.getX() : 0;
        double y = gradient.isProportional() ? area.getY() : 0;
        double w = gradient.isProportional() ? area.getWidth() : 1;
        double h = gradient.isProportional() ? area.getHeight() : 1;
        Point2D from = new Point2D.Double(x + gradient.getStartX() * w, y + gradient.getStartY() * h);
        Point2D to = new Point2D.Double(x + gradient.getEndX() * w, y + gradient.getEndY() * h);
        if (from.equals(to) || stops.size() < 2) {
            return of(stops.getFirst().getColor());
        }
        float[] at = new float[stops.size()];
        Color[] colours = new Color[stops.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = (float) stops.get(i).getOffset();
            colours[i] = of(stops.get(i).getColor());
        }
        CycleMethod cycle = switch (gradient.getCycleMethod()) {
            case NO_CYCLE -> CycleMethod.NO_CYCLE;
            case REFLECT -> CycleMethod.REFLECT;
            case REPEAT -> CycleMethod.REPEAT;
        };
        return new LinearGradientPaint(from, to, at, colours, cycle);
    }

    /// AWT wants every stop after the one before it.
    private static List<Stop> rising(List<Stop> stops) {
        List<Stop> rising = new ArrayList<>();
        double least = 0;
        for (Stop stop : stops) {
            double at = Math.min(1, Math.max(least, stop.getOffset()));
            if (rising.isEmpty() || at > rising.getLast().getOffset()) {
                rising.add(new Stop(at, stop.getColor()));
            }
            least = at + 1e-4;
        }
        return rising;
    }

    static BufferedImage picture(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getPixelReader()
                    .getPixels(0, y, width, 1, javafx.scene.image.PixelFormat.getIntArgbInstance(), row, 0, width);
            copy.setRGB(0, y, width, 1, row, 0, width);
        }
        return copy;
    }
}
