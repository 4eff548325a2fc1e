package loupe.engine.model;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.layer.Attention;
import loupe.engine.layer.Attention.Projection;
import loupe.engine.layer.BiasedDotProduct;
import loupe.engine.layer.Block;
import loupe.engine.layer.DotProduct;
import loupe.engine.layer.Embedding;
import loupe.engine.layer.FeedForward;
import loupe.engine.layer.Linear;
import loupe.engine.layer.Lookup;
import loupe.engine.layer.Mask;
import loupe.engine.layer.Normalisation;
import loupe.engine.layer.PreNormBlock;
import loupe.engine.layer.PreNormDecoderBlock;
import loupe.engine.layer.RelativeBias;
import loupe.engine.layer.RelativeBias.Sight;
import loupe.engine.op.CrossEntropy;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// One text in, another out: an encoder that looks both ways, and a decoder that looks back at itself and across at
/// what the encoder made (Raffel et al. 2020, §2.1, arXiv 1910.10683). Scores are not divided by √d_head but shifted
/// by a learned bias for each distance, the same in all blocks of a stack; norms are RMS norms; nothing has a bias of
/// its own; one table serves both embeddings and the last map, before which the stream is divided by √d_model.
public record T5(
        T5Config config,
        Weights weights,
        Embedding embed,
        List<Block> encoder,
        Normalisation encoderNorm,
        List<PreNormDecoderBlock> decoder,
        Normalisation decoderNorm) {

    /// Wires the layers to the weights. Names: `embed.w_e`, `encoder.distances.w` `[bucket, head]`,
    /// `encoder.blocks.0.attn.w_q`, `decoder.blocks.0.cross.w_q`, …
    ///
    /// @throws IllegalArgumentException naming the first weight that is missing
    public static T5 of(T5Config config, Weights weights) {
        Lookup bothWays = biased(config, weights.in("encoder"), Sight.BOTH_WAYS);
        Lookup back = biased(config, weights.in("decoder"), Sight.BACK);
        List<Block> encoder = new ArrayList<>();
        List<PreNormDecoderBlock> decoder = new ArrayList<>();
        for (int i = 0; i < config.nLayers(); i++) {
            Weights e = weights.in("encoder").in("blocks").in(Integer.toString(i));
            encoder.add(new PreNormBlock(
                    norm(config, e.in("ln1")),
                    attention(e.in("attn"), bothWays),
                    norm(config, e.in("ln2")),
                    feedForward(config, e.in("mlp"))));
            Weights d = weights.in("decoder").in("blocks").in(Integer.toString(i));
            decoder.add(new PreNormDecoderBlock(
                    norm(config, d.in("ln1")),
                    attention(d.in("attn"), back),
                    norm(config, d.in("ln2")),
                    attention(d.in("cross"), new DotProduct(false)),
                    norm(config, d.in("ln3")),
                    feedForward(config, d.in("mlp"))));
        }
        return new T5(
                config,
                weights,
                new Embedding(weights.get("embed.w_e")),
                List.copyOf(encoder),
                norm(config, weights.in("encoder").in("ln_final")),
                List.copyOf(decoder),
                norm(config, weights.in("decoder").in("ln_final")));
    }

    private static Lookup biased(T5Config config, Weights w, Sight sight) {
        return new BiasedDotProduct(
                new DotProduct(false), new RelativeBias(w.get("distances.w"), config.farthest(), sight));
    }

    private static Attention attention(Weights w, Lookup lookup) {
        return new Attention(
                new Projection(w.get("w_q"), null),
                new Projection(w.get("w_k"), null),
                new Projection(w.get("w_v"), null),
                new Projection(w.get("w_o"), null),
                lookup);
    }

    private static FeedForward feedForward(T5Config config, Weights w) {
        return new FeedForward(new Linear(w.get("w_in"), null), config.activation(), new Linear(w.get("w_out"), null));
    }

    private static Normalisation norm(T5Config config, Weights w) {
        return Normalisation.rms(w.get("w"), config.epsilon());
    }

    /// What the decoder reads while it learns to write the labels: the start token, then each label in the place
    /// after its own. A label that does not count is read as the start token.
    ///
    /// @param labels `[…, pos]`
    public static Tensor shifted(Tensor labels, int start) {
        int n = labels.axes().last().size();
        float[] ids = new float[labels.size()];
        for (int i = 0; i < ids.length; i++) {
            boolean first = i % n == 0 || labels.at(i - 1) == CrossEntropy.IGNORED;
            ids[i] = first ? start : labels.at(i - 1);
        }
        return Tensor.of(labels.axes(), ids);
    }

    /// Ids of the text to read and of the text written so far, `[pos]` or `[batch, pos]` each, give logits `[…, pos,
    /// d_vocab]` for the written one.
    ///
    /// @param real which tokens of the text to read are no filling, `[…, key]`; null for all
    public Tensor forward(Pass pass, Tensor ids, Tensor written, @Nullable Mask real) {
        pass.given(weights.all());
        return write(pass, written, read(pass.in("encoder"), ids, real), real);
    }

    /// The encoder's output: `[…, pos, d_model]`.
    private Tensor read(Pass pass, Tensor ids, @Nullable Mask real) {
        Tensor x = pass.site("embed", embed.forward(pass, ids));
        for (int i = 0; i < encoder.size(); i++) {
            x = encoder.get(i).forward(pass.in("blocks").in(i), x, real);
        }
        return pass.site("ln_final", encoderNorm.forward(pass, x));
    }

    private Tensor write(Pass pass, Tensor written, Tensor memory, @Nullable Mask real) {
        Pass inside = pass.in("decoder");
        Mask mask = Mask.causal(written.axes().size("pos"));
        Tensor x = inside.site("embed", embed.forward(inside, written));
        for (int i = 0; i < decoder.size(); i++) {
            x = decoder.get(i).forward(inside.in("blocks").in(i), x, memory, mask, real);
        }
        Tensor normed = inside.site("ln_final", decoderNorm.forward(inside, x));
        List<String> axes = new ArrayList<>(normed.axes().names());
        axes.set(axes.size() - 1, "d_vocab");
        Tensor narrowed = pass.overRootOf(config.dModel(), normed);
        return pass.site("logits", pass.contract(narrowed, embed.table(), axes.toArray(String[]::new)));
    }
}
