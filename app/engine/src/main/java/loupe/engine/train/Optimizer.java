package loupe.engine.train;

import loupe.engine.model.Weights;

/// Turns gradients into better weights. A pure function: nothing is changed in place.
public sealed interface Optimizer permits Adam, Sgd {
    /// One step.
    ///
    /// @param gradients one tensor for each weight, of the same axes
    /// @param rate the learning rate of this step
    Update step(Weights weights, OptimizerState state, Weights gradients, double rate);
}
