package loupe.engine.golden;

import java.util.Map;
import loupe.engine.backend.Function;
import loupe.engine.layer.FeedForward;
import loupe.engine.layer.GatedFeedForward;
import loupe.engine.layer.Linear;
import loupe.engine.op.Affine;
import loupe.engine.pass.Gradients;
import loupe.engine.tensor.Tensor;

/// What happens at each position on its own: activations, feed-forward layers, adapters, dropout.
final class LayerCases {

    private static final Map<String, Function> ACTIVATIONS = Map.of(
            "gelu", Function.GELU,
            "gelu_tanh", Function.GELU_TANH,
            "quick_gelu", Function.QUICK_GELU,
            "relu", Function.RELU,
            "silu", Function.SILU,
            "sigmoid", Function.SIGMOID,
            "tanh", Function.TANH);

    static final Map<String, Recipe> RECIPES = Map.of(
            "functional/activations", LayerCases::activations,
            "gradients/activations", LayerCases::slopes,
            "functional/feed_forward", LayerCases::feedForward,
            "functional/swiglu", LayerCases::gated,
            "functional/dropout_fixed_mask", LayerCases::dropout,
            "gradients/lora_linear", LayerCases::lora);

    private LayerCases() {}

    /// The activation that the cases call so.
    static Function activation(String name) {
        Function function = ACTIVATIONS.get(name);
        if (function == null) {
            throw new IllegalArgumentException("no activation \"" + name + "\"; known: " + ACTIVATIONS.keySet());
        }
        return function;
    }

    private static void activations(Run run) {
        ACTIVATIONS.forEach((name, function) -> run.answer(name, run.pass.map(function, run.in("x"))));
    }

    private static void slopes(Run run) {
        ACTIVATIONS.forEach((name, function) -> {
            Tensor sum = run.pass.sum(run.pass.map(function, run.in("x")));
            run.answer("derivative_" + name, Gradients.of(run.pass.trace(), sum).of(run.in("x")));
        });
    }

    private static void feedForward(Run run) {
        Linear in = new Linear(run.in("W_1"), run.in("b_1"));
        Linear out = new Linear(run.in("W_2"), run.in("b_2"));
        Tensor x = run.in("x");
        for (String name : new String[] {"gelu", "relu"}) {
            FeedForward layer = new FeedForward(in, activation(name), out);
            run.answer("output_" + name, layer.forward(run.pass.in(name), x));
        }
        run.answerSite("pre_activation", "gelu.pre");
        FeedForward adapter = new FeedForward(
                new Linear(run.in("adapter_W_down"), null), Function.RELU, new Linear(run.in("adapter_W_up"), null));
        run.answer("output_adapter", run.pass.add(x, adapter.forward(run.pass.in("adapter"), x)));
    }

    private static void gated(Run run) {
        Linear gate = new Linear(run.in("W_gate"), null);
        Linear up = new Linear(run.in("W_up"), null);
        Linear down = new Linear(run.in("W_down"), null);
        GatedFeedForward swiglu = new GatedFeedForward(gate, Function.SILU, up, down);
        GatedFeedForward geglu = new GatedFeedForward(gate, Function.GELU_TANH, up, down);
        run.answer("swiglu_output", swiglu.forward(run.pass.in("swiglu"), run.in("x")));
        run.answer("geglu_output", geglu.forward(run.pass.in("geglu"), run.in("x")));
        run.answerSite("gate", "swiglu.pre");
        run.answerSite("up", "swiglu.up");
    }

    private static void dropout(Run run) {
        Tensor kept = run.pass.multiply(run.in("x"), run.in("keep"));
        run.answer("output", run.pass.apply(Affine.over((float) (1 - run.number("p"))), kept));
    }

    /// PyTorch's orientation: A `[rank, in]`, B `[out, rank]`.
    private static void lora(Run run) {
        float scale = (float) (run.number("alpha") / run.number("r"));
        Tensor x = run.in("x");
        Tensor base = run.pass.add(run.pass.contract(x, run.in("W_0"), "tokens", "out_features"), run.in("b"));
        Tensor narrow = run.pass.contract(x, run.in("A"), "tokens", "rank");
        Tensor wide = run.pass.contract(narrow, run.in("B"), "tokens", "out_features");
        Tensor y = run.pass.add(base, run.pass.scale(wide, scale));
        Tensor change = run.pass.contract(run.in("B"), run.in("A"), "out_features", "in_features");
        run.answer("base_output", base);
        run.answer("output", y);
        run.answer("merged_weight", run.pass.add(run.in("W_0"), run.pass.scale(change, scale)));
        run.answerGradients(run.against(y, run.in("upstream")));
    }
}
