package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Turns queries and keys by their places before they are compared; values stay as they are. Then the scores tell how
/// far apart two tokens stand, and no vector of places is added to the tokens.
///
/// @param next what compares the turned queries and keys
public record RotaryLookup(Rotary rotary, Lookup next) implements Lookup {

    /// Publishes `rot_q` and `rot_k`.
    @Override
    public Tensor forward(Pass pass, Tensor q, Tensor k, Tensor v, @Nullable Mask mask) {
        int queries = q.axes().size("query");
        int keys = k.axes().size("key");
        Tensor turnedQ = pass.site("rot_q", rotary.forward(pass, q, places("query", keys - queries, queries)));
        Tensor turnedK = pass.site("rot_k", rotary.forward(pass, k, places("key", 0, keys)));
        return next.forward(pass, turnedQ, turnedK, v, mask);
    }

    /// Counting up from `first`: `[axis n]`.
    private static Tensor places(String axis, int first, int n) {
        float[] cells = new float[n];
        for (int i = 0; i < n; i++) {
            cells[i] = first + i;
        }
        return Tensor.vector(axis, cells);
    }
}
