package loupe.engine.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import loupe.engine.backend.Function;
import loupe.engine.layer.Attention;
import loupe.engine.layer.Attention.Projection;
import loupe.engine.layer.Embedding;
import loupe.engine.layer.FeedForward;
import loupe.engine.layer.Linear;
import loupe.engine.layer.Mask;
import loupe.engine.layer.Normalisation;
import loupe.engine.layer.Positions;
import loupe.engine.layer.PostNormBlock;
import loupe.engine.layer.PreNormBlock;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Whole models with a loss, and the gradient of every weight. Weights carry the names of their files.
final class ModelCases {

    private static final float EPSILON = 1e-12f; // of BERT and ViT

    static final Map<String, Recipe> RECIPES = Map.of(
            "gradients/gpt2_2layer_ce", ModelCases::gpt2,
            "gradients/bert_classification_ce", ModelCases::bert,
            "gradients/vit_classification_ce", ModelCases::vit);

    private ModelCases() {}

    private static void gpt2(Run run) {
        Map<String, Tensor> stored = new LinkedHashMap<>();
        run.given().stream().filter(name -> !name.startsWith("input.")).forEach(name -> stored.put(name, run.in(name)));
        Tensor logits = Gpt2.model(run.pass, stored, Gpt2.config(run))
                .forward(run.pass, run.in("input.input_ids", "batch", "pos"));
        run.answer("logits", logits);
        run.answerGradients(Gpt2.nextTokenLoss(run.pass, logits, run.in("input.labels", "batch", "pos")));
    }

    private static void bert(Run run) {
        Pass pass = run.pass;
        String embeddings = "bert.embeddings.";
        Tensor ids = run.in("input.input_ids", "batch", "pos");
        Tensor types = run.in("input.token_type_ids", "batch", "pos");
        Tensor words = new Embedding(table(run, embeddings + "word_embeddings", "d_vocab")).forward(pass, ids);
        Tensor kinds = new Embedding(table(run, embeddings + "token_type_embeddings", "type")).forward(pass, types);
        Tensor places = new Positions(table(run, embeddings + "position_embeddings", "n_ctx"))
                .first(pass, ids.axes().size("pos"));
        Tensor x = norm(run, embeddings + "LayerNorm").forward(pass, pass.add(pass.add(words, places), kinds));
        Mask real = new Mask(run.in("input.attention_mask", "batch", "key"));
        for (int i = 0; i < run.whole("config", "num_hidden_layers"); i++) {
            String layer = "bert.encoder.layer." + i + ".";
            PostNormBlock block = new PostNormBlock(
                    attention(run, layer + "attention.self.", layer + "attention.output.dense"),
                    norm(run, layer + "attention.output.LayerNorm"),
                    feedForward(run, layer),
                    norm(run, layer + "output.LayerNorm"));
            x = block.forward(pass.in("blocks").in(i), x, real);
        }
        Linear pooler = BlockCases.torchLinear(run, "bert.pooler.dense", "d_model", "d_pooled");
        classify(run, pass.map(Function.TANH, pooler.forward(pass, first(pass, x))), "d_pooled");
    }

    private static void vit(Run run) {
        Pass pass = run.pass;
        Tensor patches = patches(run);
        int batch = patches.axes().size("batch");
        int d = patches.axes().size("d_model");
        Tensor start = pass.repeat(
                run.in("vit.embeddings.cls_token", Axes.of("pos", 1, "d_model", d)),
                Axes.of("batch", batch, "pos", 1, "d_model", d));
        Tensor tokens = pass.join("pos", start, patches);
        int n = tokens.axes().size("pos");
        Tensor places = run.in("vit.embeddings.position_embeddings", Axes.of("n_ctx", n, "d_model", d));
        Tensor x = pass.add(tokens, new Positions(places).first(pass, n));
        for (int i = 0; i < run.whole("config", "num_hidden_layers"); i++) {
            String layer = "vit.encoder.layer." + i + ".";
            PreNormBlock block = new PreNormBlock(
                    norm(run, layer + "layernorm_before"),
                    attention(run, layer + "attention.attention.", layer + "attention.output.dense"),
                    norm(run, layer + "layernorm_after"),
                    feedForward(run, layer));
            x = block.forward(pass.in("blocks").in(i), x, null);
        }
        classify(run, first(pass, norm(run, "vit.layernorm").forward(pass, x)), "d_model");
    }

    /// The picture cut into squares, each mapped to a vector: `[batch, pos, d_model]`.
    private static Tensor patches(Run run) {
        Pass pass = run.pass;
        String projection = "vit.embeddings.patch_embeddings.projection";
        Tensor weight = run.in(projection + ".weight", "d_model", "channel", "y", "x");
        Tensor picture = run.in("input.pixel_values", "batch", "channel", "height", "width");
        int batch = picture.axes().size("batch");
        int side = weight.axes().size("y");
        int down = picture.axes().size("height") / side;
        int across = picture.axes().size("width") / side;
        Axes cut = Axes.of(
                "batch",
                batch,
                "channel",
                picture.axes().size("channel"),
                "down",
                down,
                "y",
                side,
                "across",
                across,
                "x",
                side);
        Tensor mapped = pass.contract(pass.relabel(picture, cut), weight, "batch", "down", "across", "d_model");
        Axes line = Axes.of(
                "batch", batch, "pos", down * across, "d_model", weight.axes().size("d_model"));
        return pass.add(pass.relabel(mapped, line), run.in(projection + ".bias", "d_model"));
    }

    /// Queries, keys and values stored `[heads · d_head, d_model]`, the way back `[d_model, heads · d_head]`.
    private static Attention attention(Run run, String maps, String back) {
        int heads = run.whole("config", "num_attention_heads");
        int d = run.whole("config", "hidden_size");
        Axes into = Axes.of("head", heads, "d_head", d / heads, "d_model", d);
        Axes out = Axes.of("d_model", d, "head", heads, "d_head", d / heads);
        return new Attention(
                projection(run, maps + "query", into),
                projection(run, maps + "key", into),
                projection(run, maps + "value", into),
                new Projection(run.in(back + ".weight", out), run.in(back + ".bias", "d_model")));
    }

    private static Projection projection(Run run, String name, Axes axes) {
        return new Projection(run.in(name + ".weight", axes), run.in(name + ".bias", axes.without("d_model")));
    }

    private static FeedForward feedForward(Run run, String layer) {
        return new FeedForward(
                BlockCases.torchLinear(run, layer + "intermediate.dense", "d_model", "d_mlp"),
                Function.GELU,
                BlockCases.torchLinear(run, layer + "output.dense", "d_mlp", "d_model"));
    }

    private static Normalisation norm(Run run, String name) {
        return Normalisation.layer(run.in(name + ".weight", "d_model"), run.in(name + ".bias", "d_model"), EPSILON);
    }

    private static Tensor table(Run run, String name, String rows) {
        return run.in(name + ".weight", rows, "d_model");
    }

    /// The vector of the first position: `[batch, d_model]`.
    private static Tensor first(Pass pass, Tensor x) {
        return pass.relabel(pass.slice(x, "pos", 0, 1), x.axes().without("pos"));
    }

    private static void classify(Run run, Tensor vectors, String axis) {
        Tensor logits = BlockCases.torchLinear(run, "classifier", axis, "class").forward(run.pass, vectors);
        run.answer("logits", logits);
        run.answerGradients(run.pass.crossEntropy(logits, run.in("input.labels", "batch")));
    }
}
