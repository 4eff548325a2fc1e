package loupe.workbench.paint;

/// How everything looks right now: the look, the learner's zoom, and whether things may move.
///
/// @param look one of the four looks
/// @param zoom size of type against the look's own, 0.8 to 2
/// @param motion whether changes may be animated
public record Appearance(Look look, double zoom, Motion motion) {

    /// Smallest and largest zoom, and the step of the zoom keys.
    public static final double SMALLEST = 0.8;

    public static final double LARGEST = 2.0;

    private static final double STEP = 0.1;
    private static final double BASE = 14; // px, interface type of the light look at zoom 1

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
        return new Appearance(look, 1, Motion.FULL);
    }

    /// The colours of the look.
    public Palette palette() {
        return look.palette();
    }

    /// A size that is `px` in the light look at zoom 1; for type, and for what must grow with it on a canvas.
    public double size(double px) {
        return px * look.typeScale() * zoom;
    }

    /// Size of interface type, from which every size in the stylesheet follows; px.
    public double baseType() {
        return size(BASE);
    }

    /// How long an explaining motion lasts; ms, 0 with reduced motion.
    public double motionMillis() {
        return motion == Motion.FULL ? 160 : 0;
    }

    /// The same in another look.
    public Appearance with(Look other) {
        return new Appearance(other, zoom, motion);
    }

    /// The same with or without motion.
    public Appearance with(Motion other) {
        return new Appearance(look, zoom, other);
    }

    /// The same at another zoom; moved into range.
    public Appearance withZoom(double other) {
        return new Appearance(look, other, motion);
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
