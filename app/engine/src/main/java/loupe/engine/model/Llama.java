package loupe.engine.model;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.backend.Function;
import loupe.engine.layer.Attention;
import loupe.engine.layer.Attention.Projection;
import loupe.engine.layer.Block;
import loupe.engine.layer.DotProduct;
import loupe.engine.layer.Embedding;
import loupe.engine.layer.Frequencies;
import loupe.engine.layer.GatedFeedForward;
import loupe.engine.layer.GroupedLookup;
import loupe.engine.layer.Linear;
import loupe.engine.layer.Lookup;
import loupe.engine.layer.Mask;
import loupe.engine.layer.Normalisation;
import loupe.engine.layer.PreNormBlock;
import loupe.engine.layer.Rotary;
import loupe.engine.layer.RotaryLookup;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;

/// A decoder of the newer kind: RMS norms before each part, queries and keys that turn with their places, heads that
/// share keys and values, a gated feed-forward layer, no biases, a table of its own for the last map (Touvron et al.
/// 2023, §2.2, arXiv 2302.13971; shared keys since Llama 2, arXiv 2307.09288, §2.2).
public record Llama(
        LlamaConfig config,
        Weights weights,
        Embedding embed,
        List<Block> blocks,
        Normalisation lnFinal,
        Linear unembed) {

    /// Wires the layers to the weights. Names: `embed.w_e`, `blocks.0.attn.w_k` `[d_model, kv_head, d_head]`, …
    ///
    /// @throws IllegalArgumentException naming the first weight that is missing
    public static Llama of(LlamaConfig config, Weights weights) {
        return of(config, weights, Frequencies.of(config.dHead(), config.base()));
    }

    /// The same with rotary frequencies of one's own, such as those that [Frequencies] slows down for longer texts.
    ///
    /// @param frequencies `[pair d_head / 2]`, radians a place
    public static Llama of(LlamaConfig config, Weights weights, Tensor frequencies) {
        Rotary rotary = new Rotary(frequencies, Rotary.Layout.HALVES);
        Lookup lookup = new RotaryLookup(rotary, new GroupedLookup(new DotProduct(true)));
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < config.nLayers(); i++) {
            blocks.add(block(config, weights.in("blocks").in(Integer.toString(i)), lookup));
        }
        return new Llama(
                config,
                weights,
                new Embedding(weights.get("embed.w_e")),
                List.copyOf(blocks),
                norm(config, weights.in("ln_final")),
                new Linear(weights.get("unembed.w_u"), null));
    }

    private static Block block(LlamaConfig config, Weights w, Lookup lookup) {
        Weights a = w.in("attn");
        Attention attn = new Attention(
                new Projection(a.get("w_q"), null),
                new Projection(a.get("w_k"), null),
                new Projection(a.get("w_v"), null),
                new Projection(a.get("w_o"), null),
                lookup);
        Weights m = w.in("mlp");
        GatedFeedForward mlp = new GatedFeedForward(
                new Linear(m.get("w_gate"), null),
                Function.SILU,
                new Linear(m.get("w_up"), null),
                new Linear(m.get("w_down"), null));
        return new PreNormBlock(norm(config, w.in("ln1")), attn, norm(config, w.in("ln2")), mlp);
    }

    private static Normalisation norm(LlamaConfig config, Weights w) {
        return Normalisation.rms(w.get("w"), config.epsilon());
    }

    /// Ids `[pos]` or `[batch, pos]` give logits `[…, pos, d_vocab]`. Nobody looks ahead.
    public Tensor forward(Pass pass, Tensor ids) {
        pass.given(weights.all());
        Mask mask = Mask.causal(pass.past(), ids.axes().size("pos"));
        Tensor x = pass.site("embed", embed.forward(pass, ids));
        for (int i = 0; i < blocks.size(); i++) {
            x = blocks.get(i).forward(pass.in("blocks").in(i), x, mask);
        }
        Tensor normed = pass.site("ln_final", lnFinal.forward(pass, x));
        return pass.site("logits", unembed.forward(pass, normed));
    }
}
