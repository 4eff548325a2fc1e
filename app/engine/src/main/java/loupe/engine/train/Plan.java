package loupe.engine.train;

import loupe.engine.model.Beginning;
import loupe.engine.model.TransformerConfig;

/// Everything that decides how a training goes; the same plan gives the same losses, bit for bit.
///
/// @param seed of the first weights
/// @param steps how many steps the training takes
public record Plan(
        TransformerConfig config,
        Examples examples,
        Optimizer optimizer,
        Schedule schedule,
        Clipping clipping,
        long seed,
        int steps) {
    /// The moment before the first step.
    public Moment start() {
        return new Moment(0, Beginning.of(config, seed), OptimizerState.fresh(), Double.NaN, 0, 0);
    }
}
