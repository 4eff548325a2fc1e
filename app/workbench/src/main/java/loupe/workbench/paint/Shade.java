package loupe.workbench.paint;

import javafx.scene.paint.Color;

/// A scale in the colours of one look: what cells, legends and tooltips are painted with.
///
/// Colours come from a table of 1,024 entries, so that a map of a million cells is a million look-ups.
public final class Shade {

    private static final int ENTRIES = 1024; // finer than the 256 levels a screen shows

    private final Scale scale;
    private final Palette palette;
    private final Color[] colours;
    private final int[] argb;

    private Shade(Scale scale, Palette palette, Color[] colours) {
        this.scale = scale;
        this.palette = palette;
        this.colours = colours;
        this.argb = new int[colours.length];
        for (int i = 0; i < colours.length; i++) {
            argb[i] = pack(colours[i]);
        }
    }

    static Shade of(Scale scale, Palette palette) {
        Color[] colours;
        if (scale instanceof Scale.Categorical) {
            colours = palette.categories().toArray(Color[]::new);
        } else {
            Ramp ramp = scale.ramp(palette);
            colours = new Color[ENTRIES];
            for (int i = 0; i < ENTRIES; i++) {
                colours[i] = ramp.at(i / (ENTRIES - 1.0));
            }
        }
        return new Shade(scale, palette, colours);
    }

    /// The scale whose values this paints.
    public Scale scale() {
        return scale;
    }

    /// The colours of the look.
    public Palette palette() {
        return palette;
    }

    /// The fill of a cell with this value; masked and broken values have the ground of their pattern.
    public Color colour(double value) {
        return switch (Reading.of(value)) {
            case NUMBER -> colours[index(value)];
            case MASKED -> palette.masked();
            case BROKEN -> palette.wrongSoft();
        };
    }

    /// The same fill as one `0xAARRGGBB` number, for writing pixels.
    public int argb(double value) {
        return switch (Reading.of(value)) {
            case NUMBER -> argb[index(value)];
            case MASKED -> pack(palette.masked());
            case BROKEN -> pack(palette.wrong());
        };
    }

    /// The colour of figures on a cell with this value: it flips with the lightness of the cell.
    public Color ink(double value) {
        return switch (Reading.of(value)) {
            case NUMBER -> palette.inkOn(colours[index(value)]);
            case MASKED -> palette.muted();
            case BROKEN -> palette.wrong();
        };
    }

    /// The colour at a position along the legend, 0 to 1.
    public Color along(double position) {
        return colours[(int) Math.round(Math.clamp(position, 0.0, 1.0) * (colours.length - 1))];
    }

    private int index(double value) {
        return scale instanceof Scale.Categorical
                ? Math.floorMod((int) value, colours.length)
                : (int) (scale.position(value) * (ENTRIES - 1) + 0.5);
    }

    private static int pack(Color c) {
        return 0xff << 24 | level(c.getRed()) << 16 | level(c.getGreen()) << 8 | level(c.getBlue());
    }

    private static int level(double channel) {
        return (int) Math.round(channel * 255);
    }
}
