package loupe.engine.golden;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import loupe.engine.model.TransformerConfig;
import loupe.engine.model.Weights;
import loupe.engine.pass.Gradients;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import loupe.engine.train.Adam;
import loupe.engine.train.Adam.Coupling;
import loupe.engine.train.Clipping;
import loupe.engine.train.GradientSum;
import loupe.engine.train.OptimizerState;
import loupe.engine.train.Schedule;
import loupe.engine.train.Update;

/// What stands around a training step: schedules, clipping, accumulation, and a whole small training.
final class TrainingCases {

    static final Map<String, Recipe> RECIPES = Map.of(
            "gradients/lr_schedules", TrainingCases::schedules,
            "gradients/gradient_clipping", TrainingCases::clipping,
            "gradients/gradient_accumulation", TrainingCases::accumulation,
            "gradients/gpt2_training_run", TrainingCases::training);

    private TrainingCases() {}

    private static void schedules(Run run) {
        int steps = run.whole("steps");
        int warmUp = run.whole("warmup");
        int total = run.whole("total");
        double peak = run.number("max_lr");
        run.answer("noam", rates(steps, new Schedule.Noam(run.whole("d_model"), warmUp)));
        run.answer("linear", rates(steps, new Schedule.Linear(peak, warmUp, total)));
        run.answer("cosine", rates(steps, new Schedule.Cosine(peak, warmUp, total)));
        Schedule base = new Schedule.Noam(512, 4000); // of the original transformer
        Tensor at = run.in("steps_base");
        run.answer("noam_base", vector(at.size(), i -> base.at((int) at.at(i) - 1)));
    }

    private static Tensor rates(int steps, Schedule schedule) {
        return vector(steps, schedule::at);
    }

    private static Tensor vector(int n, IntFunction<Double> of) {
        float[] cells = new float[n];
        IntStream.range(0, n).forEach(i -> cells[i] = of.apply(i).floatValue());
        return Tensor.vector("steps", cells);
    }

    private static void clipping(Run run) {
        Map<String, Tensor> all = new LinkedHashMap<>();
        run.given().forEach(name -> all.put(name, run.in(name)));
        Weights gradients = Weights.of(all);
        double limit = run.number("max_norm");
        run.answer("global_norm", Clipping.globalNorm(gradients));
        answer(run, "clipped.", Clipping.at(limit).clip(gradients));
        answer(run, "unchanged.", Clipping.at(run.number("large_max_norm")).clip(gradients));
        answer(run, "clipped_seed_formula.", new Clipping(limit, 0).clip(gradients));
    }

    private static void answer(Run run, String prefix, Weights weights) {
        weights.all().forEach((name, tensor) -> run.answer(prefix + name, tensor));
    }

    /// Counting each part's labels gives the whole batch's gradient; counting parts gives another if labels differ.
    private static void accumulation(Run run) {
        int parts = run.whole("micro_batches");
        Tensor labels = run.in("labels");
        Tensor ragged = run.in("ragged_labels");
        run.answer("full_batch", summed(run, labels, 1, LossCases::count));
        run.answer("accumulated", summed(run, labels, parts, LossCases::count));
        run.answer("ragged_full_batch", summed(run, ragged, 1, LossCases::count));
        run.answer("ragged_naive_mean_of_means", summed(run, ragged, parts, part -> 1));
        run.answer("ragged_token_weighted", summed(run, ragged, parts, LossCases::count));
    }

    private interface Weighing {
        int of(Tensor labels);
    }

    private static Tensor summed(Run run, Tensor labels, int parts, Weighing weighing) {
        int n = labels.size() / parts;
        GradientSum sum = new GradientSum();
        for (int from = 0; from < labels.size(); from += n) {
            Pass pass = Pass.on(run.pass.backend());
            Tensor own = pass.slice(labels, "examples", from, from + n);
            Tensor x = pass.slice(run.in("x"), "examples", from, from + n);
            Tensor loss = pass.crossEntropy(pass.linear(x, run.in("W")), own);
            Tensor gradient = Gradients.of(pass.trace(), loss).of(run.in("W"));
            sum.add(Weights.of(Map.of("W", gradient)), loss.item(), weighing.of(own));
        }
        return sum.mean().get("W");
    }

    private static void training(Run run) {
        TransformerConfig config = Gpt2.config(run);
        Map<String, Tensor> start = new LinkedHashMap<>();
        run.given().stream().filter(name -> !name.equals("batches")).forEach(name -> start.put(name, run.in(name)));
        Tensor batches = run.in("batches", "step", "batch", "pos");
        int steps = batches.axes().size("step");
        Schedule schedule = new Schedule.Linear(run.number("lr"), run.whole("warmup"), run.whole("total"));
        Clipping clipping = Clipping.at(run.number("max_norm"));
        Adam adam = new Adam(
                run.numbers("betas").get(0),
                run.numbers("betas").get(1),
                run.number("eps"),
                run.number("weight_decay"),
                Coupling.APART,
                name -> name.contains(".c_") && name.endsWith(".weight")); // the matrices of the blocks
        run.answer("logits_before", logits(run, config, start, batches.select("step", 0)));
        Update now = new Update(Weights.of(start), OptimizerState.fresh());
        double[] losses = new double[steps];
        double[] norms = new double[steps];
        for (int step = 0; step < steps; step++) {
            Pass pass = Pass.on(run.pass.backend());
            Tensor ids = batches.select("step", step);
            Tensor logits = Gpt2.model(pass, now.weights().all(), config).forward(pass, ids);
            Tensor loss = Gpt2.nextTokenLoss(pass, logits, ids);
            Gradients gradients = Gradients.of(pass.trace(), loss);
            Weights found = now.weights().map((name, tensor) -> frozen(name, gradients.of(tensor)));
            losses[step] = loss.item();
            norms[step] = Clipping.globalNorm(found);
            now = adam.step(now.weights(), now.state(), clipping.clip(found), schedule.at(step));
        }
        run.answer("losses", vector(steps, i -> losses[i]));
        run.answer("gradient_norms", vector(steps, i -> norms[i]));
        run.answer("learning_rates", rates(steps, schedule));
        run.answer("logits_after", logits(run, config, now.weights().all(), batches.select("step", 0)));
        answer(run, "final.", now.weights());
    }

    private static Tensor logits(Run run, TransformerConfig config, Map<String, Tensor> weights, Tensor ids) {
        Pass pass = Pass.on(run.pass.backend());
        return Gpt2.model(pass, weights, config).forward(pass, ids);
    }

    /// Key biases stay as they are: their gradient is nothing but rounding noise, which Adam would blow up.
    private static Tensor frozen(String name, Tensor gradient) {
        if (!name.endsWith("attn.c_attn.bias")) {
            return gradient;
        }
        float[] cells = gradient.toArray();
        Arrays.fill(cells, cells.length / 3, 2 * cells.length / 3, 0);
        return Tensor.of(gradient.axes(), cells);
    }
}
