package loupe.engine.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import loupe.engine.model.TransformerConfig.Head;
import loupe.engine.model.TransformerConfig.NormPlace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// The weights of a model that has not learned anything yet: small normal numbers, drawn from a
/// seed.
///
/// Standard deviation 0.02; maps that write into the residual stream get 0.02 / √(2 layers), so
/// that the stream does not grow with depth (Radford et al. 2019, §2.3). Biases 0, gains 1.
public final class Beginning {

    private static final double SPREAD = 0.02;

    private final double spread;
    private final SplittableRandom random;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    private Beginning(double spread, long seed) {
        this.spread = spread;
        random = new SplittableRandom(seed);
    }

    public static Weights of(TransformerConfig c, long seed) {
        return of(c, SPREAD, seed);
    }

    /// With another standard deviation in place of 0.02 for the maps inside the blocks: narrow
    /// models get going sooner with a larger one.
    public static Weights of(TransformerConfig c, double spread, long seed) {
        Beginning b = new Beginning(spread, seed);
        b.normal("embed.w_e", SPREAD, Axes.of("d_vocab", c.dVocab(), "d_model", c.dModel()));
        b.normal("pos_embed.w_pos", SPREAD, Axes.of("n_ctx", c.nCtx(), "d_model", c.dModel()));
        for (int i = 0; i < c.nLayers(); i++) {
            b.block("blocks." + i + ".", c);
        }
        if (c.norm() == NormPlace.BEFORE) {
            b.norm("ln_final.", c);
        }
        if (c.head() == Head.FREE) {
            b.normal("unembed.w_u", SPREAD, Axes.of("d_model", c.dModel(), "d_vocab", c.dVocab()));
        }
        b.fill("unembed.b_u", 0, Axes.of("d_vocab", c.dVocab()));
        return Weights.of(b.tensors);
    }

    /// Of a model without biases, whose stream every block writes into twice.
    public static Weights of(LlamaConfig c, long seed) {
        Beginning b = new Beginning(SPREAD, seed);
        double small = SPREAD / Math.sqrt(2.0 * c.nLayers());
        b.normal("embed.w_e", SPREAD, Axes.of("d_vocab", c.dVocab(), "d_model", c.dModel()));
        for (int i = 0; i < c.nLayers(); i++) {
            String scope = "blocks." + i + ".";
            b.gain(scope + "ln1.w", c.dModel());
            b.heads(scope + "attn.", small, c.dModel(), c.nHeads(), new Axis("kv_head", c.nKvHeads()), c.dHead());
            b.gain(scope + "ln2.w", c.dModel());
            b.normal(scope + "mlp.w_gate", SPREAD, Axes.of("d_model", c.dModel(), "d_mlp", c.dMlp()));
            b.normal(scope + "mlp.w_up", SPREAD, Axes.of("d_model", c.dModel(), "d_mlp", c.dMlp()));
            b.normal(scope + "mlp.w_down", small, Axes.of("d_mlp", c.dMlp(), "d_model", c.dModel()));
        }
        b.gain("ln_final.w", c.dModel());
        b.normal("unembed.w_u", SPREAD, Axes.of("d_model", c.dModel(), "d_vocab", c.dVocab()));
        return Weights.of(b.tensors);
    }

    /// Of an encoder and a decoder; distances begin without a bias.
    public static Weights of(T5Config c, long seed) {
        Beginning b = new Beginning(SPREAD, seed);
        b.normal("embed.w_e", SPREAD, Axes.of("d_vocab", c.dVocab(), "d_model", c.dModel()));
        b.stack("encoder.", 2, c);
        b.stack("decoder.", 3, c);
        return Weights.of(b.tensors);
    }

    /// @param parts of a block that write into the stream
    private void stack(String stack, int parts, T5Config c) {
        double small = spread / Math.sqrt((double) parts * c.nLayers());
        fill(stack + "distances.w", 0, Axes.of("bucket", c.nBuckets(), "head", c.nHeads()));
        for (int i = 0; i < c.nLayers(); i++) {
            String scope = stack + "blocks." + i + ".";
            for (int part = 1; part <= parts; part++) {
                gain(scope + "ln" + part + ".w", c.dModel());
            }
            Axis asked = new Axis("head", c.nHeads());
            heads(scope + "attn.", small, c.dModel(), c.nHeads(), asked, c.dHead());
            if (parts == 3) {
                heads(scope + "cross.", small, c.dModel(), c.nHeads(), asked, c.dHead());
            }
            normal(scope + "mlp.w_in", spread, Axes.of("d_model", c.dModel(), "d_mlp", c.dMlp()));
            normal(scope + "mlp.w_out", small, Axes.of("d_mlp", c.dMlp(), "d_model", c.dModel()));
        }
        gain(stack + "ln_final.w", c.dModel());
    }

    /// The four maps of attention without biases.
    private void heads(String scope, double small, int dModel, int nHeads, Axis asked, int dHead) {
        normal(scope + "w_q", spread, Axes.of("d_model", dModel, "head", nHeads, "d_head", dHead));
        normal(scope + "w_k", spread, Axes.of("d_model", dModel, asked.name(), asked.size(), "d_head", dHead));
        normal(scope + "w_v", spread, Axes.of("d_model", dModel, asked.name(), asked.size(), "d_head", dHead));
        normal(scope + "w_o", small, Axes.of("head", nHeads, "d_head", dHead, "d_model", dModel));
    }

    private void gain(String name, int dModel) {
        fill(name, 1, Axes.of("d_model", dModel));
    }

    private void block(String scope, TransformerConfig c) {
        double small = spread / Math.sqrt(2.0 * c.nLayers());
        norm(scope + "ln1.", c);
        for (String map : new String[] {"q", "k", "v"}) {
            normal(
                    scope + "attn.w_" + map,
                    spread,
                    Axes.of("d_model", c.dModel(), "head", c.nHeads(), "d_head", c.dHead()));
            fill(scope + "attn.b_" + map, 0, Axes.of("head", c.nHeads(), "d_head", c.dHead()));
        }
        normal(scope + "attn.w_o", small, Axes.of("head", c.nHeads(), "d_head", c.dHead(), "d_model", c.dModel()));
        fill(scope + "attn.b_o", 0, Axes.of("d_model", c.dModel()));
        norm(scope + "ln2.", c);
        normal(scope + "mlp.w_in", spread, Axes.of("d_model", c.dModel(), "d_mlp", c.dMlp()));
        fill(scope + "mlp.b_in", 0, Axes.of("d_mlp", c.dMlp()));
        normal(scope + "mlp.w_out", small, Axes.of("d_mlp", c.dMlp(), "d_model", c.dModel()));
        fill(scope + "mlp.b_out", 0, Axes.of("d_model", c.dModel()));
    }

    private void norm(String scope, TransformerConfig c) {
        fill(scope + "w", 1, Axes.of("d_model", c.dModel()));
        fill(scope + "b", 0, Axes.of("d_model", c.dModel()));
    }

    private void normal(String name, double spread, Axes axes) {
        float[] cells = new float[axes.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) (spread * random.nextGaussian());
        }
        tensors.put(name, Tensor.of(axes, cells));
    }

    private void fill(String name, float value, Axes axes) {
        float[] cells = new float[axes.size()];
        Arrays.fill(cells, value);
        tensors.put(name, Tensor.of(axes, cells));
    }
}
