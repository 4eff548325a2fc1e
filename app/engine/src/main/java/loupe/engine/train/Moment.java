package loupe.engine.train;

import loupe.engine.model.Weights;

/// A training after some number of steps: all that is needed to look at it, and to go on.
///
/// @param step how many steps were made
/// @param loss of the last step's examples before that step, nats a label; NaN before the first step
/// @param gradientNorm of the last step, before clipping
/// @param rate the learning rate of the last step
public record Moment(int step, Weights weights, OptimizerState memory, double loss, double gradientNorm, double rate) {}
