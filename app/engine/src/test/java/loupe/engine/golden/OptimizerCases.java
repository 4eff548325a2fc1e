package loupe.engine.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import loupe.engine.backend.Function;
import loupe.engine.layer.FeedForward;
import loupe.engine.layer.Linear;
import loupe.engine.model.Weights;
import loupe.engine.pass.Gradients;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import loupe.engine.train.Adam;
import loupe.engine.train.Adam.Coupling;
import loupe.engine.train.Optimizer;
import loupe.engine.train.OptimizerState;
import loupe.engine.train.Sgd;
import loupe.engine.train.Update;

/// A few steps of each optimizer on `y = tanh(x W_1 + b_1) W_2 + b_2` with the mean squared error.
final class OptimizerCases {

    private static final Map<String, String> ADAM = Map.of("mean", "exp_avg", "square", "exp_avg_sq");
    private static final Map<String, String> VELOCITY = Map.of("velocity", "momentum_buffer");

    static final Map<String, Recipe> RECIPES = Map.of(
            "gradients/adamw_5_steps", run -> steps(run, adam(run, Coupling.APART), ADAM),
            "gradients/adam_5_steps", run -> steps(run, adam(run, Coupling.INTO_GRADIENT), ADAM),
            "gradients/sgd_5_steps", run -> steps(run, Sgd.plain(), Map.of()),
            "gradients/sgd_momentum_5_steps", run -> steps(run, momentum(run), VELOCITY),
            "gradients/sgd_nesterov_5_steps", run -> steps(run, nesterov(run), VELOCITY));

    private OptimizerCases() {}

    /// Decoupled decay leaves the biases alone, classic decay does not.
    private static Optimizer adam(Run run, Coupling coupling) {
        return new Adam(
                run.numbers("betas").get(0),
                run.numbers("betas").get(1),
                run.number("eps"),
                run.number("weight_decay"),
                coupling,
                name -> coupling == Coupling.INTO_GRADIENT || name.startsWith("W_"));
    }

    private static Optimizer momentum(Run run) {
        return new Sgd(run.number("momentum"), run.number("weight_decay"), Sgd.Variant.CLASSIC);
    }

    private static Optimizer nesterov(Run run) {
        return new Sgd(run.number("momentum"), 0, Sgd.Variant.NESTEROV);
    }

    private static void steps(Run run, Optimizer optimizer, Map<String, String> memories) {
        Map<String, Tensor> start = new LinkedHashMap<>();
        for (String name : new String[] {"W_1", "b_1", "W_2", "b_2"}) {
            start.put(name, run.in(name));
        }
        Update now = new Update(Weights.of(start), OptimizerState.fresh());
        for (int step = 1; step <= run.whole("steps"); step++) {
            String prefix = "step" + step + ".";
            Weights gradients = gradients(run, now.weights(), prefix + "loss");
            now = optimizer.step(now.weights(), now.state(), gradients, run.number("lr"));
            answer(run, prefix + "grad.", gradients);
            answer(run, prefix + "param.", now.weights());
            OptimizerState state = now.state();
            memories.forEach((memory, recorded) ->
                    answer(run, prefix + recorded + ".", state.memories().get(memory)));
        }
    }

    private static void answer(Run run, String prefix, Weights weights) {
        weights.all().forEach((name, tensor) -> run.answer(prefix + name, tensor));
    }

    private static Weights gradients(Run run, Weights w, String lossName) {
        Pass pass = Pass.on(run.pass.backend());
        FeedForward model = new FeedForward(
                new Linear(w.get("W_1"), w.get("b_1")), Function.TANH, new Linear(w.get("W_2"), w.get("b_2")));
        Tensor error = pass.subtract(model.forward(pass, run.in("x")), run.in("y"));
        Tensor loss = pass.mean(pass.map(Function.SQUARE, error));
        run.answer(lossName, loss);
        Gradients gradients = Gradients.of(pass.trace(), loss);
        return w.map((name, tensor) -> gradients.of(tensor));
    }
}
