package loupe.workbench.instrument;

import javafx.scene.paint.Color;
import loupe.workbench.paint.Palette;
import loupe.workbench.paint.Scale;
import loupe.workbench.paint.Shade;

/// A scale as plain numbers, for painting a million cells: the colours of a [Shade] without a call for each.
final class Tint {

    private static final int ENTRIES = 1024;

    private final int[] colours = new int[ENTRIES]; // 0xAARRGGBB
    private final double slope;
    private final double offset;
    private final int masked;
    private final int hatch;
    private final int broken;

    Tint(Shade shade) {
        Scale scale = shade.scale();
        Palette palette = shade.palette();
        for (int i = 0; i < ENTRIES; i++) {
            colours[i] = argb(shade.along(i / (ENTRIES - 1.0)));
        }
        slope = (ENTRIES - 1) / (scale.max() - scale.min());
        offset = 0.5 - scale.min() * slope;
        masked = argb(palette.masked());
        hatch = argb(palette.hatch());
        broken = argb(palette.wrong());
    }

    /// The colour of a value; masked cells carry a pattern that runs over neighbours.
    int of(float value, int row, int column) {
        if (Float.isFinite(value)) {
            int at = (int) (value * slope + offset);
            return colours[at < 0 ? 0 : Math.min(at, ENTRIES - 1)];
        }
        if (value == Float.NEGATIVE_INFINITY) {
            return (row + column) % 4 == 0 ? hatch : masked;
        }
        return broken;
    }

    private static int argb(Color c) {
        return 0xff << 24 | level(c.getRed()) << 16 | level(c.getGreen()) << 8 | level(c.getBlue());
    }

    private static int level(double channel) {
        return (int) Math.round(channel * 255);
    }
}
