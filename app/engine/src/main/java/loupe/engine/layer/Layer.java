package loupe.engine.layer;

import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;

/// A map from vectors to vectors at every position. The last axis of `x` is the one it works on; axes before it (`pos`,
/// `batch`) are left as they are.
@FunctionalInterface
public interface Layer {

    Tensor forward(Pass pass, Tensor x);
}
