package loupe.course.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import loupe.engine.backend.Backend;
import loupe.engine.model.Transformer;
import loupe.engine.model.Weights;
import loupe.engine.train.Example;
import loupe.engine.train.Losses;
import loupe.engine.train.Moment;
import loupe.engine.train.Plan;
import loupe.engine.train.Trainer;

/// A training under way: it goes as far as it is asked to, and keeps the weights of every twentieth step, so that one
/// can go back.
final class Training {

    /// Steps between two looks at unseen examples, and between two kept sets of weights.
    static final int STRIDE = 20;

    private final Plan plan;
    private final List<Example> unseen;
    private final ToDoubleBiFunction<Transformer, Backend> accuracy;
    private final NavigableMap<Integer, Weights> kept = new TreeMap<>();
    private final List<Double> trainLoss = new ArrayList<>();
    private final List<Double> gradientNorm = new ArrayList<>();
    private final List<Double> validationLoss = new ArrayList<>();
    private final List<Double> right = new ArrayList<>();
    private Moment now;

    /// @param accuracy the share of unseen examples that a model gets right
    Training(Plan plan, List<Example> unseen, ToDoubleBiFunction<Transformer, Backend> accuracy) {
        this.plan = plan;
        this.unseen = unseen;
        this.accuracy = accuracy;
        this.now = plan.start();
    }

    /// What there was to see after `step` steps, a multiple of [#STRIDE]; trains on if it was not that far yet.
    ///
    /// @param backend watches over this one call; all calls must be given the same under it
    synchronized Seen at(int step, Backend backend) {
        if (kept.isEmpty()) {
            look(backend);
        }
        Trainer trainer = new Trainer(plan, backend);
        while (now.step() < step) {
            now = trainer.step(now);
            trainLoss.add(now.loss());
            gradientNorm.add(now.gradientNorm());
            if (now.step() % STRIDE == 0) {
                look(backend);
            }
        }
        int looks = step / STRIDE + 1;
        return new Seen(
                Transformer.of(plan.config(), kept.floorEntry(step).getValue()),
                first(trainLoss, step),
                first(gradientNorm, step),
                first(validationLoss, looks),
                right.get(looks - 1).floatValue());
    }

    private void look(Backend backend) {
        Transformer model = Transformer.of(plan.config(), now.weights());
        double loss = new Losses(backend).mean(model, unseen);
        right.add(accuracy.applyAsDouble(model, backend));
        validationLoss.add(loss);
        kept.put(now.step(), now.weights());
    }

    private static float[] first(List<Double> values, int n) {
        float[] cells = new float[Math.min(n, values.size())];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = values.get(i).floatValue();
        }
        return cells;
    }

    /// @param trainLoss,gradientNorm one number a step
    /// @param validationLoss one number every [#STRIDE] steps, from step 0 on
    /// @param accuracy share of unseen examples right, now
    record Seen(Transformer model, float[] trainLoss, float[] gradientNorm, float[] validationLoss, float accuracy) {}
}
