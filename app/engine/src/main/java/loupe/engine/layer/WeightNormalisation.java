package loupe.engine.layer;

import loupe.engine.backend.Function;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;

/// A weight learned as a length and a direction: `W = g · V / ‖V‖` (Salimans, Kingma 2016, §2, arXiv 1602.07868).
///
/// @param gain g, with the axes along which each index has its own length: `[kernel]` in wav2vec 2.0
/// @param direction V `[out_channel, channel, kernel]`; its length is taken over the axes that the gain lacks
public record WeightNormalisation(Tensor gain, Tensor direction) {

    /// The weight W, of V's axes.
    public Tensor forward(Pass pass) {
        Tensor squares = pass.map(Function.SQUARE, direction);
        Tensor length = pass.map(
                Function.SQUARE_ROOT, pass.sum(squares, gain.axes().names().toArray(String[]::new)));
        return pass.multiply(direction, pass.divide(gain, length));
    }
}
