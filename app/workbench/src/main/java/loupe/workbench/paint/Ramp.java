package loupe.workbench.paint;

import javafx.scene.paint.Color;

/// A run of colours through three stops, such as the attention colours or the signed ones.
///
/// @param low colour at position 0
/// @param middle colour at position 0.5
/// @param high colour at position 1
public record Ramp(Color low, Color middle, Color high) {

    /// The colour at a position between 0 and 1; positions outside are moved to the nearer end.
    public Color at(double position) {
        double p = Math.clamp(position, 0.0, 1.0);
        return p < 0.5 ? low.interpolate(middle, p * 2) : middle.interpolate(high, p * 2 - 1);
    }
}
