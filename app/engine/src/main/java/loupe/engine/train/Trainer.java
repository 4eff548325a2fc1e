package loupe.engine.train;

import java.util.function.Predicate;
import loupe.engine.backend.Backend;
import loupe.engine.corpus.SplitMix;
import loupe.engine.model.Transformer;
import loupe.engine.model.Weights;
import loupe.engine.pass.Pass;

/// The training loop: examples, loss, gradients, clipping, one step of the optimizer, and again.
///
/// ```java
/// Trainer trainer = new Trainer(plan, backend);
/// Moment end = trainer.run(plan.start(), moment -> !stopPressed());
/// ```
public record Trainer(Plan plan, Backend backend) {
    /// One step: the moment after it.
    public Moment step(Moment now) {
        Transformer model = Transformer.of(plan.config(), now.weights());
        long seed = SplitMix.stream(plan.seed(), now.step()).nextLong();
        GradientSum sum = new Losses(backend)
                .gradient(
                        model,
                        plan.examples().batch(now.step()),
                        i -> Pass.training(
                                backend,
                                plan.dropout(),
                                SplitMix.stream(seed, i).nextLong()));
        Weights gradients = sum.mean();
        double norm = Clipping.globalNorm(gradients);
        double rate = plan.schedule().at(now.step());
        Update update = plan.optimizer()
                .step(now.weights(), now.memory(), plan.clipping().clip(gradients, norm), rate);
        return new Moment(now.step() + 1, update.weights(), update.state(), sum.meanLoss(), norm, rate);
    }

    /// Goes on from a moment to the end of the plan, or until the watcher says no. The watcher sees the moment
    /// after each step.
    public Moment run(Moment from, Predicate<Moment> goOn) {
        Moment now = from;
        while (now.step() < plan.steps()) {
            now = step(now);
            if (!goOn.test(now)) {
                break;
            }
        }
        return now;
    }
}
