package loupe.workbench.paint;

import javafx.scene.paint.Color;

/// How well one colour can be read on another: relative luminance and contrast ratio as WCAG 2.2 defines them.
public final class Contrast {

    private Contrast() {}

    /// The contrast ratio of two opaque colours, 1 (the same) to 21 (black on white).
    public static double ratio(Color a, Color b) {
        double one = luminance(a);
        double two = luminance(b);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /// Relative luminance, 0 for black to 1 for white.
    public static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    /// Whichever of two inks is easier to read on the ground.
    public static Color better(Color ground, Color ink, Color otherInk) {
        return ratio(ground, ink) >= ratio(ground, otherInk) ? ink : otherInk;
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
