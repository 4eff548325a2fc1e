package loupe.workbench.paint;

import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.Paint;

/// The patterns that stand where a colour would mislead: hatching for masked cells, a cross weave for broken ones.
public final class Hatch {

    private static final int TILE = 6; // px between two strokes

    private Hatch() {}

    /// Diagonal strokes on the masked ground.
    public static Paint masked(Palette palette) {
        return tile(palette.masked(), palette.hatch(), false);
    }

    /// Crossed strokes in the colour of what is wrong: NaN and infinity are to be seen, not hidden.
    public static Paint broken(Palette palette) {
        return tile(palette.wrongSoft(), palette.wrong(), true);
    }

    private static Paint tile(Color ground, Color stroke, boolean crossed) {
        WritableImage image = new WritableImage(TILE, TILE);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < TILE; y++) {
            for (int x = 0; x < TILE; x++) {
                boolean rising = (x + y) % TILE == 0;
                boolean falling = crossed && Math.floorMod(x - y, TILE) == 0;
                pixels.setColor(x, y, rising || falling ? stroke : ground);
            }
        }
        return new ImagePattern(image, 0, 0, TILE, TILE, false);
    }
}
