package loupe.engine.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import loupe.engine.model.TransformerConfig.Head;
import loupe.engine.model.TransformerConfig.NormPlace;
import loupe.engine.tensor.Axes;
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
