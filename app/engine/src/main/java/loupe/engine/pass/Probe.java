package loupe.engine.pass;

import loupe.engine.tensor.Tensor;

/// Sees every named tensor as it is born. Return the tensor to watch it, another one of the same axes to intervene:
/// everything downstream follows.
@FunctionalInterface
public interface Probe {

    /// Watches nothing, changes nothing.
    Probe NONE = (site, tensor) -> tensor;

    Tensor at(String site, Tensor tensor);
}
