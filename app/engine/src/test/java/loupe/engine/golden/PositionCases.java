package loupe.engine.golden;

import java.util.Map;
import loupe.engine.layer.Embedding;
import loupe.engine.layer.Positions;
import loupe.engine.layer.Sinusoids;
import loupe.engine.tensor.Tensor;

/// Where a token stands: waves and learned vectors.
final class PositionCases {

    private static final double BASE = 10_000;

    static final Map<String, Recipe> RECIPES = Map.of(
            "functional/sinusoidal_positional_encoding", PositionCases::waves,
            "functional/learned_positional_embedding", PositionCases::learned);

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
}
