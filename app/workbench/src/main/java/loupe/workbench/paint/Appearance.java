package loupe.workbench.paint;

/// How everything looks right now: the look, the learner's zoom, and whether things may move.
///
/// @param look one of the four looks
/// @param zoom the learner's own enlargement, 0.8 to 2
/// @param magnification what the look itself enlarges by; more than 1 in the projector look alone
/// @param motion whether changes may be animated
public record Appearance(Look look, double zoom, double magnification, Motion motion) {

    /// The smallest zoom.
    public static final double SMALLEST = 0.8;

    /// The largest zoom.
    public static final double LARGEST = 2.0;

    private static final double STEP = 0.1;
    private static final double BASE = 14; // px, interface type of the light look at zoom 1
    private static final double LEGIBLE = 30; // px, interface type of the projector look at 1920 x 1080

    /// Whether changes are shown as motion or as a jump to their end.
    public enum Motion {
        FULL,
        REDUCED
    }

    public Appearance {
        zoom = Math.clamp(Math.round(zoom * 100) / 100.0, SMALLEST, LARGEST);
    }

    /// A look at zoom 1 with motion.
    public static Appearance of(Look look) {
        return new Appearance(look, 1, look.typeScale(), Motion.FULL);
    }

    /// The colours of the look.
    public Palette palette() {
        return look.palette();
    }

    /// A size that is `px` in the light look at zoom 1; for type, and for what must grow with it on a canvas.
    public double size(double px) {
        return px * magnification * zoom;
    }

    /// Size of interface type, from which every size in the stylesheets follows; whole px.
    public int baseType() {
        return (int) Math.clamp(Math.round(size(BASE)), 11, 80); // the sizes that looks.css has
    }

    /// How long an explaining motion lasts; ms, 0 with reduced motion.
    public double motionMillis() {
        return motion == Motion.FULL ? 160 : 0;
    }

    /// The same in another look.
    public Appearance with(Look other) {
        return other == look ? this : new Appearance(other, zoom, other.typeScale(), motion);
    }

    /// The same with or without motion.
    public Appearance with(Motion other) {
        return new Appearance(look, zoom, magnification, other);
    }

    /// The same at another zoom; moved into range.
    public Appearance withZoom(double other) {
        return new Appearance(look, other, magnification, motion);
    }

    /// The same for a window of a size in px: the projector look grows with it, so that the last row can read it.
    public Appearance fitted(double width, double height) {
        if (look != Look.PROJECTOR) {
            return this;
        }
        double full = LEGIBLE / BASE * Math.min(width / 1920, height / 1080);
        return new Appearance(look, zoom, Math.max(look.typeScale(), full), motion);
    }

    /// One step larger.
    public Appearance larger() {
        return withZoom(zoom + STEP);
    }

    /// One step smaller.
    public Appearance smaller() {
        return withZoom(zoom - STEP);
    }
}
