package loupe.engine.train;

import loupe.engine.model.Weights;

/// The result of one step: new weights, and what the optimizer remembers now.
public record Update(Weights weights, OptimizerState state) {}
