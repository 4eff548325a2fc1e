package loupe.engine.train;

import java.util.List;

/// How far a recipe's training has come.
///
/// @param moment after the last step
/// @param steps of the whole training
/// @param curve the loss curve so far
public record Progress(Moment moment, int steps, List<CurvePoint> curve) {
    public Progress {
        curve = List.copyOf(curve);
    }
}
