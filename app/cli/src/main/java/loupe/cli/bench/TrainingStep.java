package loupe.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loupe.engine.backend.Backend;
import loupe.engine.train.Adam;
import loupe.engine.train.Clipping;
import loupe.engine.train.Example;
import loupe.engine.train.Moment;
import loupe.engine.train.OptimizerState;
import loupe.engine.train.Plan;
import loupe.engine.train.Schedule;
import loupe.engine.train.Trainer;

/// One step of a training: loss, gradients, clipping at 1, AdamW. Each run goes on from the one before.
///
/// @param block tokens of each text
/// @param batch texts of a step
record TrainingStep(String id, RandomModel model, int block, int batch) implements Repeated {
    private static final double RATE = 1e-3;
    private static final double DECAY = 0.01;
    private static final double HEAP = 256 << 20; // small models; the sites of a whole batch

    @Override
    public String describe() {
        return "one training step with AdamW: " + model.describe() + ", " + batch + " texts of " + block + " tokens";
    }

    @Override
    public Runnable prepare(Backend backend) {
        List<Example> examples = examples();
        Plan plan = new Plan(
                model.config(),
                step -> examples,
                Adam.decoupled(DECAY),
                new Schedule.Constant(RATE),
                Clipping.at(1),
                Plan.USUAL_SPREAD,
                1,
                Integer.MAX_VALUE);
        Trainer trainer = new Trainer(plan, backend);
        Moment[] now = {new Moment(0, model.get().weights(), OptimizerState.fresh(), Double.NaN, 0, 0)};
        return () -> {
            now[0] = trainer.step(now[0]);
            if (Double.isNaN(now[0].loss())) {
                throw new IllegalStateException(id + ": " + backend.name() + " gives no numbers");
            }
        };
    }

    private List<Example> examples() {
        int[] all = model.tokens(batch * (block + 1));
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < batch; i++) {
            examples.add(Example.nextToken(java.util.Arrays.copyOfRange(all, i * (block + 1), (i + 1) * (block + 1))));
        }
        return examples;
    }

    /// Forward once, and backward twice as much.
    @Override
    public double flops() {
        return 3 * batch * model.flops(block, block, block);
    }

    @Override
    public double bytes() {
        return 0;
    }

    @Override
    public double heap() {
        return HEAP;
    }

    @Override
    public List<String> words() {
        return Stream.concat(Stream.of("kind=train", "block=" + block, "batch=" + batch), model.words().stream())
                .toList();
    }
}
