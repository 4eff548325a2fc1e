package loupe.engine.golden;

import java.util.Map;
import loupe.engine.backend.Function;
import loupe.engine.layer.Attention;
import loupe.engine.layer.Attention.Projection;
import loupe.engine.layer.Block;
import loupe.engine.layer.DecoderBlock;
import loupe.engine.layer.FeedForward;
import loupe.engine.layer.Linear;
import loupe.engine.layer.Mask;
import loupe.engine.layer.Normalisation;
import loupe.engine.layer.PostNormBlock;
import loupe.engine.layer.PreNormBlock;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// Whole blocks: norm before, norm after, with a second text.
final class BlockCases {

    static final Map<String, Recipe> RECIPES = Map.of(
            "functional/transformer_block_pre_norm", BlockCases::everyStep,
            "functional/transformer_block_post_norm", BlockCases::everyStep,
            "functional/transformer_decoder_layer", BlockCases::decoder,
            "gradients/pre_norm_block", BlockCases::gradient,
            "gradients/post_norm_block", BlockCases::gradient);

    private BlockCases() {}

    private static Tensor output(Run run, Function activation) {
        Tensor x = run.in("X", "batch", "pos", "d_model");
        Attention attn = HeadCases.layer(run, run.whole("heads"), x.axes().last());
        FeedForward mlp = new FeedForward(
                new Linear(run.in("W_1", "d_model", "d_mlp"), run.in("b_1", "d_mlp")),
                activation,
                new Linear(run.in("W_2", "d_mlp", "d_model"), run.in("b_2", "d_model")));
        Normalisation ln1 = norm(run, "ln_1");
        Normalisation ln2 = norm(run, "ln_2");
        Block block =
                run.flag("pre_norm") ? new PreNormBlock(ln1, attn, ln2, mlp) : new PostNormBlock(attn, ln1, mlp, ln2);
        return block.forward(
                run.pass, x, HeadCases.mask(run.flag("causal"), x.axes().size("pos")));
    }

    private static Normalisation norm(Run run, String name) {
        return Normalisation.layer(
                run.in(name + ".weight", "d_model"), run.in(name + ".bias", "d_model"), (float) run.number("eps"));
    }

    private static void gradient(Run run) {
        HeadCases.gradient(run, output(run, Function.GELU));
    }

    private static void everyStep(Run run) {
        run.answer("output", output(run, LayerCases.activation(run.text("activation"))));
        HeadCases.answerSites(run, "attn.");
        run.answerSite("attention_output", "attn.out");
        run.answerSite("ffn_pre_activation", "mlp.pre");
        run.answerSite("ffn_activation", "mlp.post");
        run.answerSite("ffn_output", "mlp.out");
        if (run.flag("pre_norm")) {
            run.answerSite("ln_1_output", "ln1");
            run.answerSite("residual_1", "resid_mid");
            run.answerSite("ln_2_output", "ln2");
        } else {
            // the sums before the norms have no site of their own
            run.answerSite("ln_1_output", "resid_mid");
            run.answer("residual_1", run.pass.add(run.site("resid_pre"), run.site("attn.out")));
            run.answer("residual_2", run.pass.add(run.site("resid_mid"), run.site("mlp.out")));
        }
    }

    /// The weights carry PyTorch's names and orientation `[out, in]`.
    private static void decoder(Run run) {
        Tensor x = run.in("X", "batch", "pos", "d_model");
        Axis model = x.axes().last();
        DecoderBlock block = new DecoderBlock(
                packed(run, "self_attn", model),
                torchNorm(run, "norm1"),
                packed(run, "multihead_attn", model),
                torchNorm(run, "norm2"),
                new FeedForward(
                        torchLinear(run, "linear1", "d_model", "d_mlp"),
                        Function.RELU,
                        torchLinear(run, "linear2", "d_mlp", "d_model")),
                torchNorm(run, "norm3"));
        Mask causal = Mask.causal(x.axes().size("pos"));
        run.answer("output", block.forward(run.pass, x, run.in("Z", "batch", "pos", "d_model"), causal, null));
        run.answerSite("self_attention_output", "attn.out");
        run.answerSite("self_attention_weights", "attn.pattern");
        run.answerSite("norm1_output", "resid_mid");
        run.answerSite("cross_attention_output", "cross.out");
        run.answerSite("cross_attention_weights", "cross.pattern");
        run.answerSite("norm2_output", "resid_cross");
        run.answerSite("ffn_output", "mlp.out");
    }

    /// q, k and v stacked by rows: `[3 · d_model, d_model]`.
    private static Attention packed(Run run, String name, Axis model) {
        int heads = run.whole("heads");
        int dHead = model.size() / heads;
        Axes stack = Axes.of("map", 3, "head", heads, "d_head", dHead, "d_model", model.size());
        Tensor weight = run.in(name + ".in_proj_weight", stack);
        Tensor bias = run.in(name + ".in_proj_bias", stack.without("d_model"));
        Axes back = Axes.of("d_model", model.size(), "head", heads, "d_head", dHead);
        return new Attention(
                part(run.pass, weight, bias, 0),
                part(run.pass, weight, bias, 1),
                part(run.pass, weight, bias, 2),
                new Projection(run.in(name + ".out_proj.weight", back), run.in(name + ".out_proj.bias", "d_model")));
    }

    private static Projection part(Pass pass, Tensor weight, Tensor bias, int map) {
        return new Projection(only(pass, weight, map), only(pass, bias, map));
    }

    private static Tensor only(Pass pass, Tensor stack, int map) {
        return pass.relabel(pass.slice(stack, "map", map, map + 1), stack.axes().without("map"));
    }

    private static Normalisation torchNorm(Run run, String name) {
        float usual = 1e-5f; // PyTorch's default
        return Normalisation.layer(run.in(name + ".weight", "d_model"), run.in(name + ".bias", "d_model"), usual);
    }

    /// A linear layer whose weight is stored `[out, in]`.
    static Linear torchLinear(Run run, String name, String in, String out) {
        return new Linear(run.pass.permute(run.in(name + ".weight", out, in), in, out), run.in(name + ".bias", out));
    }
}
