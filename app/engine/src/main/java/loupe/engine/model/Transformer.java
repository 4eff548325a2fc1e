package loupe.engine.model;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.layer.Attention;
import loupe.engine.layer.Attention.Projection;
import loupe.engine.layer.Block;
import loupe.engine.layer.Embedding;
import loupe.engine.layer.FeedForward;
import loupe.engine.layer.Linear;
import loupe.engine.layer.Mask;
import loupe.engine.layer.Normalisation;
import loupe.engine.layer.Positions;
import loupe.engine.layer.PostNormBlock;
import loupe.engine.layer.PreNormBlock;
import loupe.engine.model.TransformerConfig.AttentionKind;
import loupe.engine.model.TransformerConfig.Head;
import loupe.engine.model.TransformerConfig.NormPlace;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A stack of blocks between an embedding and a map back to the vocabulary: GPT if nobody may look ahead, BERT if
/// everybody may.
///
/// ```java
/// Transformer model = Transformer.of(config, weights);
/// Pass pass = Pass.on(backend);
/// Tensor logits = model.forward(pass, Tensor.ids("pos", 4, 8, 15)); // [pos, d_vocab]
/// ```
public record Transformer(
        TransformerConfig config,
        Weights weights,
        Embedding embed,
        Positions positions,
        List<Block> blocks,
        @Nullable Normalisation lnFinal,
        Linear unembed) {

    /// Wires the layers to the weights. Names: `embed.w_e`, `pos_embed.w_pos`, `blocks.0.attn.w_q`, …
    ///
    /// @throws IllegalArgumentException naming the first weight that is missing
    public static Transformer of(TransformerConfig config, Weights weights) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < config.nLayers(); i++) {
            blocks.add(block(config, weights.in("blocks").in(Integer.toString(i))));
        }
        Weights last = weights.in("unembed");
        Tensor table = weights.get("embed.w_e");
        return new Transformer(
                config,
                weights,
                new Embedding(table),
                new Positions(weights.get("pos_embed.w_pos")),
                List.copyOf(blocks),
                config.norm() == NormPlace.BEFORE ? norm(config, weights.in("ln_final")) : null,
                new Linear(config.head() == Head.TIED ? table : last.get("w_u"), last.find("b_u")));
    }

    private static Block block(TransformerConfig config, Weights w) {
        Weights a = w.in("attn");
        Attention attn = new Attention(
                new Projection(a.get("w_q"), a.find("b_q")),
                new Projection(a.get("w_k"), a.find("b_k")),
                new Projection(a.get("w_v"), a.find("b_v")),
                new Projection(a.get("w_o"), a.find("b_o")));
        Weights m = w.in("mlp");
        FeedForward mlp = new FeedForward(
                new Linear(m.get("w_in"), m.find("b_in")),
                config.activation(),
                new Linear(m.get("w_out"), m.find("b_out")));
        Normalisation ln1 = norm(config, w.in("ln1"));
        Normalisation ln2 = norm(config, w.in("ln2"));
        return config.norm() == NormPlace.BEFORE
                ? new PreNormBlock(ln1, attn, ln2, mlp)
                : new PostNormBlock(attn, ln1, mlp, ln2);
    }

    private static Normalisation norm(TransformerConfig config, Weights w) {
        return Normalisation.layer(w.get("w"), w.get("b"), config.epsilon());
    }

    /// Ids `[pos]` or `[batch, pos]` give logits `[…, pos, d_vocab]`. Nobody looks ahead in a causal model.
    public Tensor forward(Pass pass, Tensor ids) {
        return logits(pass, residual(pass, ids));
    }

    /// The same with a mask of one's own (padding, painted); null blocks nothing.
    public Tensor forward(Pass pass, Tensor ids, @Nullable Mask mask) {
        return logits(pass, residual(pass, ids, mask));
    }

    /// The residual stream after the last block: `[…, pos, d_model]`. In a pass that follows a cache the ids are those
    /// of the new tokens alone.
    public Tensor residual(Pass pass, Tensor ids) {
        int n = ids.axes().size("pos");
        return residual(pass, ids, config.attention() == AttentionKind.CAUSAL ? Mask.causal(pass.past(), n) : null);
    }

    /// The same with a mask of one's own; null blocks nothing.
    public Tensor residual(Pass pass, Tensor ids, @Nullable Mask mask) {
        pass.given(weights.all());
        Tensor tokens = pass.site("embed", embed.forward(pass, ids));
        Tensor places = pass.site(
                "pos_embed", positions.following(pass, pass.past(), ids.axes().size("pos")));
        Tensor x = pass.dropout(pass.add(tokens, places));
        for (int i = 0; i < blocks.size(); i++) {
            x = blocks.get(i).forward(pass.in("blocks").in(i), x, mask);
        }
        return x;
    }

    /// The last norm, if any, and the map to the vocabulary.
    public Tensor logits(Pass pass, Tensor residual) {
        Tensor x = lnFinal == null ? residual : pass.site("ln_final", lnFinal.forward(pass, residual));
        List<String> axes = new ArrayList<>(x.axes().names());
        axes.set(axes.size() - 1, "d_vocab");
        Tensor scores = pass.contract(x, unembed.weight(), axes.toArray(String[]::new));
        return pass.site("logits", unembed.bias() == null ? scores : pass.add(scores, unembed.bias()));
    }
}
