package loupe.engine.golden;

import java.util.List;
import java.util.Map;
import loupe.engine.layer.Attention;
import loupe.engine.layer.Attention.Projection;
import loupe.engine.layer.Mask;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Attention with several heads, within one text and across two.
final class HeadCases {

    static final Map<String, Recipe> RECIPES = Map.of(
            "functional/multi_head_attention", HeadCases::multiHead,
            "functional/multi_head_attention_per_head_matrices", HeadCases::perHead,
            "functional/cross_attention", HeadCases::cross,
            "gradients/multi_head_attention", HeadCases::multiHeadGradient,
            "gradients/cross_attention", HeadCases::crossGradient);

    private HeadCases() {}

    /// The layer whose weights the cases call `W_q` to `W_o`, with biases where there are any.
    static Attention layer(Run run, int heads, Axis model, Axis memory) {
        return new Attention(
                into(run, "q", model, heads),
                into(run, "k", memory, heads),
                into(run, "v", memory, heads),
                out(run, heads));
    }

    static Attention layer(Run run, int heads, Axis model) {
        return layer(run, heads, model, model);
    }

    /// `[in, heads · d_head]`: head h owns the columns h · d_head to (h + 1) · d_head − 1.
    private static Projection into(Run run, String map, Axis from, int heads) {
        Tensor weight = run.in("W_" + map);
        Axis head = new Axis("head", heads);
        Axis dHead = new Axis("d_head", weight.size() / from.size() / heads);
        Axes axes = Axes.of(List.of(from, head, dHead));
        Tensor bias = run.has("b_" + map) ? run.pass.relabel(run.in("b_" + map), axes.without(from.name())) : null;
        return new Projection(run.pass.relabel(weight, axes), bias);
    }

    private static Projection out(Run run, int heads) {
        Tensor weight = run.in("W_o");
        int model = weight.axes().get(1).size();
        Axes axes = Axes.of("head", heads, "d_head", weight.size() / model / heads, "d_model", model);
        Tensor bias = run.has("b_o") ? run.pass.relabel(run.in("b_o"), Axes.of("d_model", model)) : null;
        return new Projection(run.pass.relabel(weight, axes), bias);
    }

    /// The sites of one attention layer, under the cases' names. The heads' results are laid side by side here alone;
    /// the layer maps them back without that detour.
    static void answerSites(Run run, String scope) {
        run.answerSite("Q", scope + "q");
        run.answerSite("K", scope + "k");
        run.answerSite("V", scope + "v");
        run.answerSite("scores", scope + "scores");
        run.answerSite("scaled_scores", scope + "scaled_scores");
        run.answerSite("attention_weights", scope + "pattern");
        run.answerSite("head_outputs", scope + "z");
        run.answer("concatenated", run.pass.permute(run.site(scope + "z"), "batch", "query", "head", "d_head"));
    }

    private static void multiHead(Run run) {
        Tensor x = run.in("X", "batch", "pos", "d_model");
        Tensor valid = run.in("valid", "batch", "key");
        Tensor mask = causalAnd(run.pass, valid);
        Attention layer = layer(run, run.whole("heads"), x.axes().last());
        run.answer("output", layer.forward(run.pass, x, new Mask(mask)));
        run.answer("mask", mask);
        answerSites(run, "");
    }

    /// 1 where the key is real and not ahead: `[batch, query, key]`.
    private static Tensor causalAnd(Pass pass, Tensor valid) {
        int n = valid.axes().size("key");
        Axes axes = Axes.of("batch", valid.axes().size("batch"), "query", n, "key", n);
        return pass.multiply(pass.repeat(valid, axes), Mask.causalCells(n));
    }

    private static void perHead(Run run) {
        Tensor x = run.in("X", "pos", "d_model");
        Tensor q = run.in("W_q", "head", "d_model", "d_head");
        Axes out = Axes.of(
                "head",
                q.axes().size("head"),
                "d_head",
                q.axes().size("d_head"),
                "d_model",
                q.axes().size("d_model"));
        Attention layer = new Attention(
                new Projection(q, null),
                new Projection(run.in("W_k", "head", "d_model", "d_head"), null),
                new Projection(run.in("W_v", "head", "d_model", "d_head"), null),
                new Projection(run.in("W_o", out), null));
        run.answer("Y", layer.forward(run.pass, x, null));
        run.answerSite("attention_weights", "pattern");
        run.answerSite("H", "z");
    }

    private static void cross(Run run) {
        run.answer("output", crossOutput(run));
        answerSites(run, "");
    }

    private static Tensor crossOutput(Run run) {
        Tensor x = run.in("X", "batch", "pos", "d_model");
        Tensor z = run.in("Z", "batch", "pos", "d_memory");
        Attention layer =
                layer(run, run.whole("heads"), x.axes().last(), z.axes().last());
        return layer.forward(run.pass, x, z, new Mask(run.in("valid", "batch", "key")));
    }

    private static void multiHeadGradient(Run run) {
        Tensor x = run.in("X", "batch", "pos", "d_model");
        Attention layer = layer(run, run.whole("heads"), x.axes().last());
        gradient(run, layer.forward(run.pass, x, Mask.causal(x.axes().size("pos"))));
    }

    private static void crossGradient(Run run) {
        gradient(run, crossOutput(run));
    }

    static void gradient(Run run, Tensor y) {
        run.answer("output", y);
        run.answerGradients(run.against(y, run.in("upstream", "batch", "pos", "d_model")));
    }

    /// Everyone at everyone, or nobody ahead.
    static @Nullable Mask mask(boolean causal, int n) {
        return causal ? Mask.causal(n) : null;
    }
}
