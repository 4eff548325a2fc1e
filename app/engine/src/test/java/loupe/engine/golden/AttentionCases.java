package loupe.engine.golden;

import java.util.List;
import java.util.Map;
import loupe.engine.backend.Function;
import loupe.engine.layer.AdditiveAttention;
import loupe.engine.layer.DotProduct;
import loupe.engine.layer.Mask;
import loupe.engine.op.Affine;
import loupe.engine.pass.Gradients;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Attention from given queries, keys and values, with every kind of mask.
final class AttentionCases {

    static final Map<String, Recipe> RECIPES = Map.of(
            "functional/attention_without_parameters", AttentionCases::withoutParameters,
            "functional/scaled_dot_product_attention", run -> scaled(run, null),
            "functional/scaled_dot_product_attention_worked_example", run -> scaled(run, null),
            "functional/causal_attention", AttentionCases::causal,
            "functional/sliding_window_attention", AttentionCases::slidingWindow,
            "functional/padding_mask_attention", AttentionCases::padding,
            "functional/additive_attention", AttentionCases::additive,
            "functional/logit_softcap_attention", AttentionCases::softCap,
            "gradients/attention", AttentionCases::gradient);

    private AttentionCases() {}

    private static void withoutParameters(Run run) {
        Tensor x = run.in("X", "pos", "d_head");
        run.answer("output", mixture(run.pass, x));
        run.answerSite("scores", "scores");
        run.answerSite("attention_weights", "pattern");
        Tensor permuted = run.pass.gather(x, run.in("permutation", "pos"));
        run.answer("output_of_permuted_X", mixture(run.pass.in("permuted"), permuted));
    }

    private static Tensor mixture(Pass pass, Tensor x) {
        Tensor q = pass.rename(x, "pos", "query");
        Tensor k = pass.rename(x, "pos", "key");
        return new DotProduct(false).forward(pass, q, k, k, null);
    }

    private static void scaled(Run run, Mask mask) {
        run.answer("output", new DotProduct(true).forward(run.pass, q(run), k(run), v(run), mask));
        run.answerSite("scores", "scores");
        run.answerSite("scaled_scores", "scaled_scores");
        run.answerSite("attention_weights", "pattern");
    }

    private static void causal(Run run) {
        Mask mask = Mask.causal(q(run).axes().size("query"));
        scaled(run, mask);
        run.answer("mask", mask.allowed());
    }

    /// Causal, and blocked again from `window` positions back.
    private static void slidingWindow(Run run) {
        int n = q(run).axes().size("query");
        int window = run.whole("window");
        Tensor causal = Mask.causalCells(n);
        float[] cells = causal.toArray();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i / n - i % n < window ? cells[i] : 0;
        }
        Mask mask = new Mask(Tensor.of(causal.axes(), cells));
        scaled(run, mask);
        run.answer("mask", mask.allowed());
    }

    private static void padding(Run run) {
        run.in("Q", "batch", "head", "query", "d_head");
        run.in("K", "batch", "head", "key", "d_head");
        run.in("V", "batch", "head", "key", "d_value");
        scaled(run, new Mask(run.in("valid", "batch", "key")));
    }

    private static void additive(Run run) {
        Tensor keys = run.in("keys", "batch", "key", "d_key");
        Tensor q = run.in("queries", "batch", "query", "d_query");
        Tensor v = run.in("values", "batch", "key", "d_value");
        AdditiveAttention layer = new AdditiveAttention(
                run.in("W_q", "d_query", "d_hidden"), run.in("W_k", "d_key", "d_hidden"), run.in("w_v", "d_hidden"));
        Mask mask = new Mask(valid(run.numbers("valid_lengths"), keys.axes().size("key")));
        run.answer("output", layer.forward(run.pass, q, keys, v, mask));
        run.answerSite("features", "features");
        run.answerSite("scores", "scores");
        run.answerSite("attention_weights", "pattern");
    }

    private static Tensor valid(List<Double> lengths, int keys) {
        float[] cells = new float[lengths.size() * keys];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i % keys < lengths.get(i / keys) ? 1 : 0;
        }
        return Tensor.of(Axes.of("batch", lengths.size(), "key", keys), cells);
    }

    private static void softCap(Run run) {
        Pass pass = run.pass;
        Tensor q = q(run);
        Tensor scores = pass.contract(q, k(run), "head", "query", "key");
        Tensor scaled = pass.scale(scores, (float) (1 / Math.sqrt(run.number("query_pre_attn_scalar"))));
        Tensor capped = capped(pass, scaled, run.number("softcap"));
        Mask mask = Mask.causal(q.axes().size("query"));
        Tensor pattern = pass.softmax(mask.apply(pass, capped));
        run.answer("scores", scores);
        run.answer("scaled_scores", scaled);
        run.answer("capped_scores", capped);
        run.answer("attention_weights", pattern);
        run.answer("output", new DotProduct(false).mix(pass, pattern, v(run)));
        run.answer("capped_logits", capped(pass, run.in("logits"), run.number("final_softcap")));
    }

    private static Tensor capped(Pass pass, Tensor x, double cap) {
        return pass.scale(pass.map(Function.TANH, pass.apply(Affine.over((float) cap), x)), (float) cap);
    }

    private static void gradient(Run run) {
        Pass pass = run.pass;
        Tensor x = run.in("X", "pos", "d_model");
        Tensor asking = pass.rename(x, "pos", "query");
        Tensor asked = pass.rename(x, "pos", "key");
        Tensor q = pass.linear(asking, run.in("W_q", "d_model", "d_head"));
        Tensor k = pass.linear(asked, run.in("W_k", "d_model", "d_head"));
        Tensor v = pass.linear(asked, run.in("W_v", "d_model", "d_head"));
        Tensor y =
                new DotProduct(true).forward(pass, q, k, v, Mask.causal(x.axes().size("pos")));
        run.answer("Q", q);
        run.answer("K", k);
        run.answer("V", v);
        run.answer("output", y);
        run.answerSite("attention_weights", "pattern");
        Gradients gradients = run.answerGradients(run.against(y, run.in("upstream", "query", "d_head")));
        run.answer("grad.Q", gradients.of(q));
        run.answer("grad.K", gradients.of(k));
        run.answer("grad.V", gradients.of(v));
    }

    static Tensor q(Run run) {
        return run.in("Q", "head", "query", "d_head");
    }

    static Tensor k(Run run) {
        return run.in("K", "head", "key", "d_head");
    }

    static Tensor v(Run run) {
        return run.in("V", "head", "key", "d_value");
    }
}
