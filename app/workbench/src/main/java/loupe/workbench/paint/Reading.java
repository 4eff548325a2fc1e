package loupe.workbench.paint;

/// What kind of value a cell holds: a number has a colour, the others have a pattern.
public enum Reading {
    /// An ordinary number, coloured by the scale.
    NUMBER,
    /// Minus infinity: a masked score, drawn as hatching.
    MASKED,
    /// NaN or plus infinity: something went wrong, drawn so that nobody can miss it.
    BROKEN;

    /// How a value is to be drawn.
    public static Reading of(double value) {
        if (value == Double.NEGATIVE_INFINITY) {
            return MASKED;
        }
        return Double.isFinite(value) ? NUMBER : BROKEN;
    }
}
