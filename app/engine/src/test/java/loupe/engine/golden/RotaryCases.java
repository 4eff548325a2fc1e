package loupe.engine.golden;

import java.util.Map;
import loupe.engine.layer.Attention;
import loupe.engine.layer.Attention.Projection;
import loupe.engine.layer.DotProduct;
import loupe.engine.layer.Frequencies;
import loupe.engine.layer.GroupedLookup;
import loupe.engine.layer.Lookup;
import loupe.engine.layer.Mask;
import loupe.engine.layer.Rotary;
import loupe.engine.layer.Rotary.Layout;
import loupe.engine.layer.RotaryLookup;
import loupe.engine.op.Affine;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Queries and keys that turn with their places, and heads that share keys: what newer decoders are made of.
final class RotaryCases {

    static final Map<String, Recipe> RECIPES = Map.of(
            "functional/rope", RotaryCases::rotary,
            "functional/rope_scaling", RotaryCases::scaling,
            "functional/grouped_query_attention", RotaryCases::grouped,
            "gradients/gqa_rope_attention", RotaryCases::gradient);

    private RotaryCases() {}

    private static void rotary(Run run) {
        Tensor q = run.in("q", "head", "query", "d_head");
        Tensor k = run.in("k", "head", "key", "d_head");
        Tensor places = run.in("position_ids", "query");
        int d = q.axes().last().size();
        Tensor frequencies = Frequencies.of(d, run.number("base"));
        Rotary halves = new Rotary(frequencies, Layout.HALVES);
        Rotary neighbours = new Rotary(frequencies, Layout.NEIGHBOURS);
        run.answer("inv_freq", frequencies);
        run.answer("cos", halves.cosines(places));
        run.answer("sin", halves.sines(places));
        run.answer("half_split_from_interleaved", sidesApart(run.pass, d));
        run.answer("q_half_split", halves.forward(run.pass, q, places));
        run.answer("k_half_split", halves.forward(run.pass, k, places.rename("query", "key")));
        run.answer("q_interleaved", neighbours.forward(run.pass, q, places));
        run.answer("k_interleaved", neighbours.forward(run.pass, k, places.rename("query", "key")));
        run.answer("scores_half_split", scores(run.pass, halves, q, k, places));
        Tensor later = run.pass.apply(new Affine(1, run.whole("shift"), "moved on"), places);
        run.answer("shifted_scores", scores(run.pass, halves, q, k, later));
    }

    private static Tensor scores(Pass pass, Rotary rotary, Tensor q, Tensor k, Tensor places) {
        Tensor turned = rotary.forward(pass, q, places);
        Tensor turnedKeys = rotary.forward(pass, k, places.rename("query", "key"));
        return pass.contract(turned, turnedKeys, "head", "query", "key");
    }

    /// The features of neighbouring pairs in the order of halves: 0, 2, 4, …, 1, 3, 5, …
    private static Tensor sidesApart(Pass pass, int d) {
        float[] features = new float[d];
        for (int i = 0; i < d; i++) {
            features[i] = i;
        }
        return pass.permute(Tensor.of(Axes.of("pair", d / 2, "side", 2), features), "side", "pair");
    }

    private static void scaling(Run run) {
        Tensor frequencies = Frequencies.of(run.whole("head_dim"), run.number("rope_theta"));
        run.answer("inv_freq_default", frequencies);
        run.answer("inv_freq_linear", Frequencies.interpolated(frequencies, run.number("linear", "factor")));
        run.answer(
                "inv_freq_llama3",
                Frequencies.byParts(
                        frequencies,
                        run.number("llama3", "factor"),
                        run.number("llama3", "low_freq_factor"),
                        run.number("llama3", "high_freq_factor"),
                        run.whole("llama3", "original_max_position_embeddings")));
    }

    private static void grouped(Run run) {
        Tensor x = run.in("X", "batch", "pos", "d_model");
        Mask mask = Mask.causal(x.axes().size("pos"));
        run.answer("output", layer(run, new GroupedLookup(new DotProduct(true))).forward(run.pass, x, mask));
        HeadCases.answerSites(run, "");
        Tensor k = run.pass.slice(run.site("k"), "kv_head", 0, 1);
        Tensor v = run.pass.slice(run.site("v"), "kv_head", 0, 1);
        Lookup one = new GroupedLookup(new DotProduct(true));
        run.answer("multi_query_head_outputs", one.forward(run.pass.in("one"), run.site("q"), k, v, mask));
    }

    private static void gradient(Run run) {
        Tensor x = run.in("X", "pos", "d_model");
        int dHead = run.in("W_q").axes().get(1).size() / run.whole("heads");
        Rotary rotary = new Rotary(Frequencies.of(dHead, run.number("base")), Layout.HALVES);
        Attention layer = layer(run, new RotaryLookup(rotary, new GroupedLookup(new DotProduct(true))));
        Tensor y = layer.forward(run.pass, x, Mask.causal(x.axes().size("pos")));
        run.answer("output", y);
        run.answerGradients(run.against(y, run.in("upstream", "pos", "d_model")));
    }

    /// Weights stored `[d_model, heads · d_head]`, the way back `[heads · d_head, d_model]`.
    private static Attention layer(Run run, Lookup lookup) {
        Tensor back = run.in("W_o");
        int model = back.axes().get(1).size();
        int heads = run.whole("heads");
        Axes out = Axes.of("head", heads, "d_head", back.size() / model / heads, "d_model", model);
        return new Attention(
                into(run, "W_q", "head", heads),
                into(run, "W_k", "kv_head", run.whole("kv_heads")),
                into(run, "W_v", "kv_head", run.whole("kv_heads")),
                new Projection(run.pass.relabel(back, out), null),
                lookup);
    }

    private static Projection into(Run run, String name, String axis, int heads) {
        Tensor weight = run.in(name);
        int model = weight.axes().get(0).size();
        Axes axes = Axes.of("d_model", model, axis, heads, "d_head", weight.size() / model / heads);
        return new Projection(run.pass.relabel(weight, axes), null);
    }
}
