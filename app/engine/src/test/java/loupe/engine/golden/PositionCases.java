package loupe.engine.golden;

import java.util.Map;
import java.util.stream.IntStream;
import loupe.engine.layer.Alibi;
import loupe.engine.layer.BiasedDotProduct;
import loupe.engine.layer.DotProduct;
import loupe.engine.layer.Embedding;
import loupe.engine.layer.Mask;
import loupe.engine.layer.Positions;
import loupe.engine.layer.RelativeBias;
import loupe.engine.layer.RelativeBias.Sight;
import loupe.engine.layer.Sinusoids;
import loupe.engine.tensor.Tensor;

/// Where a token stands: waves and learned vectors, biases of the scores.
final class PositionCases {

    private static final double BASE = 10_000;

    static final Map<String, Recipe> RECIPES = Map.of(
            "functional/sinusoidal_positional_encoding", PositionCases::waves,
            "functional/learned_positional_embedding", PositionCases::learned,
            "functional/alibi", PositionCases::alibi,
            "functional/t5_relative_position_bias", PositionCases::relativeBias);

    private PositionCases() {}

    private static void waves(Run run) {
        int n = run.whole("positions");
        int d = run.whole("features");
        run.answer("interleaved", Positions.sinusoidal(n, d, BASE).first(run.pass, n));
        run.answer("half_split", Sinusoids.halves(n, d, BASE));
        run.answer("whisper", Sinusoids.halvesDownToBase(n, d, BASE));
        run.answer("grid_2d", Sinusoids.grid(run.whole("grid_rows"), run.whole("grid_columns"), d, BASE));
    }

    private static void learned(Run run) {
        Tensor ids = run.in("input_ids", "batch", "pos");
        Positions positions = new Positions(run.in("position_embeddings", "n_ctx", "d_model"));
        Tensor tokens = new Embedding(run.in("token_embeddings", "d_vocab", "d_model")).forward(run.pass, ids);
        run.answer(
                "output",
                run.pass.add(tokens, positions.first(run.pass, ids.axes().size("pos"))));
        Tensor places = Positions.skipping(ids, run.whole("padding_idx"));
        run.answer("roberta_position_ids", places);
        run.answer("roberta_output", run.pass.add(tokens, positions.at(run.pass, places)));
    }

    private static void alibi(Run run) {
        Alibi alibi = Alibi.of(run.whole("heads_power_of_two"));
        Tensor q = AttentionCases.q(run);
        Mask mask = Mask.causal(q.axes().size("query"));
        BiasedDotProduct lookup = new BiasedDotProduct(new DotProduct(true), alibi);
        run.answer("output", lookup.forward(run.pass, q, AttentionCases.k(run), AttentionCases.v(run), mask));
        run.answer("slopes", alibi.slopes());
        run.answer("slopes_other", Alibi.of(run.whole("heads_other")).slopes());
        run.answerSite("bias", "score_bias");
        run.answerSite("scores", "scores");
        run.answerSite("scaled_scores", "scaled_scores");
        run.answerSite("attention_weights", "pattern");
    }

    private static void relativeBias(Run run) {
        Tensor table = run.in("relative_attention_bias", "bucket", "head");
        relativeBias(run, new RelativeBias(table, run.whole("max_distance"), Sight.BOTH_WAYS), "bidirectional", 200);
        relativeBias(run, new RelativeBias(table, run.whole("max_distance"), Sight.BACK), "causal", 0);
    }

    private static void relativeBias(Run run, RelativeBias bias, String name, int farthest) {
        int queries = run.whole("queries");
        int keys = run.whole("keys");
        int[] ofDistance =
                IntStream.rangeClosed(-200, farthest).map(bias::bucket).toArray();
        run.answer("bias_" + name, bias.forward(run.pass, 0, queries, keys));
        run.answer("buckets_" + name, bias.buckets(0, queries, keys));
        run.answer("bucket_of_distance_" + name, Tensor.ids("distance", ofDistance));
    }
}
