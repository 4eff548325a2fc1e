package loupe.engine.train;

import loupe.engine.model.Beginning;
import loupe.engine.model.TransformerConfig;

/// Everything that decides how a training goes; the same plan gives the same losses, bit for bit.
///
/// @param spread the standard deviation of the first weights inside the blocks; GPT-2's 0.02 is small for narrow models
/// @param dropout the share of cells that a training pass forgets at each place of [loupe.engine.pass.Pass#dropout]
/// @param seed of the first weights, and of what is forgotten
/// @param steps how many steps the training takes
public record Plan(
        TransformerConfig config,
        Examples examples,
        Optimizer optimizer,
        Schedule schedule,
        Clipping clipping,
        double spread,
        double dropout,
        long seed,
        int steps) {
    /// What GPT-2 begins with.
    public static final double USUAL_SPREAD = 0.02;

    /// A plan that forgets nothing.
    public Plan(
            TransformerConfig config,
            Examples examples,
            Optimizer optimizer,
            Schedule schedule,
            Clipping clipping,
            double spread,
            long seed,
            int steps) {
        this(config, examples, optimizer, schedule, clipping, spread, 0, seed, steps);
    }

    /// The same plan with dropout.
    public Plan withDropout(double share) {
        return new Plan(config, examples, optimizer, schedule, clipping, spread, share, seed, steps);
    }

    /// The moment before the first step.
    public Moment start() {
        return new Moment(0, Beginning.of(config, spread, seed), OptimizerState.fresh(), Double.NaN, 0, 0);
    }
}
