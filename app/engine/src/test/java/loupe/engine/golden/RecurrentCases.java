package loupe.engine.golden;

import java.util.List;
import java.util.Map;
import loupe.engine.backend.Function;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// What came before attention: a state handed from step to step.
final class RecurrentCases {

    static final Map<String, Recipe> RECIPES = Map.of("gradients/rnn_bptt", RecurrentCases::tanhNetwork);

    private RecurrentCases() {}

    private static void tanhNetwork(Run run) {
        Pass pass = run.pass;
        Tensor x = run.in("x", "batch", "time", "features");
        Tensor fromInput = run.in("W_ih", "hidden", "features");
        Tensor fromState = run.in("W_hh", "hidden", "before");
        int batch = x.axes().size("batch");
        int steps = x.axes().size("time");
        Tensor state =
                Tensor.zeros(Axes.of("batch", batch, "hidden", fromInput.axes().size("hidden")));
        Tensor[] states = new Tensor[steps];
        for (int t = 0; t < steps; t++) {
            Tensor now = pass.relabel(pass.slice(x, "time", t, t + 1), x.axes().without("time"));
            Tensor heard = pass.add(pass.contract(now, fromInput, "batch", "hidden"), run.in("b_ih", "hidden"));
            Tensor before = pass.rename(state, "hidden", "before");
            Tensor kept = pass.add(pass.contract(before, fromState, "batch", "hidden"), run.in("b_hh", "hidden"));
            state = pass.map(Function.TANH, pass.add(heard, kept));
            states[t] = pass.relabel(
                    state,
                    Axes.of(List.of(
                            new Axis("batch", batch),
                            new Axis("time", 1),
                            state.axes().last())));
        }
        Tensor hidden = pass.join("time", states);
        Tensor read = pass.contract(hidden, run.in("W_out", "word", "hidden"), "batch", "time", "word");
        Tensor logits = pass.add(read, run.in("b_out", "word"));
        Tensor labels = run.in("labels", "batch", "time");
        run.answer("hidden_states", hidden);
        run.answer("logits", logits);
        run.answerGradients(pass.scale(pass.crossEntropy(logits, labels), LossCases.count(labels)));
    }
}
