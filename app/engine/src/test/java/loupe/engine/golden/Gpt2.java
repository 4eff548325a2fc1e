package loupe.engine.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import loupe.engine.backend.Function;
import loupe.engine.model.Transformer;
import loupe.engine.model.TransformerConfig;
import loupe.engine.model.TransformerConfig.AttentionKind;
import loupe.engine.model.TransformerConfig.Head;
import loupe.engine.model.TransformerConfig.NormPlace;
import loupe.engine.model.Weights;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// GPT-2 from its stored weights. What is packed there is cut apart on the tape, so gradients find their way back.
final class Gpt2 {

    private static final float EPSILON = 1e-5f;

    private final Pass pass;
    private final Map<String, Tensor> stored;
    private final TransformerConfig config;
    private final Map<String, Tensor> named = new LinkedHashMap<>();

    private Gpt2(Pass pass, Map<String, Tensor> stored, TransformerConfig config) {
        this.pass = pass;
        this.stored = stored;
        this.config = config;
    }

    /// The shape that the case's parameter `config` states.
    static TransformerConfig config(Run run) {
        int dModel = run.whole("config", "n_embd");
        return new TransformerConfig(
                run.whole("config", "vocab_size"),
                run.whole("config", "n_positions"),
                dModel,
                run.whole("config", "n_layer"),
                run.whole("config", "n_head"),
                4 * dModel,
                Function.GELU_TANH,
                AttentionKind.CAUSAL,
                NormPlace.BEFORE,
                Head.TIED,
                EPSILON);
    }

    /// @param stored tensors under the names of the file: `transformer.wte.weight`
    static Transformer model(Pass pass, Map<String, Tensor> stored, TransformerConfig config) {
        return new Gpt2(pass, stored, config).model();
    }

    private Transformer model() {
        int d = config.dModel();
        put("embed.w_e", "wte.weight", Axes.of("d_vocab", config.dVocab(), "d_model", d));
        put("pos_embed.w_pos", "wpe.weight", Axes.of("n_ctx", config.nCtx(), "d_model", d));
        for (int i = 0; i < config.nLayers(); i++) {
            block("blocks." + i + ".", "h." + i + ".");
        }
        norm("ln_final.", "ln_f.");
        return Transformer.of(config, Weights.of(named));
    }

    private void block(String to, String from) {
        int d = config.dModel();
        Axes heads = Axes.of("head", config.nHeads(), "d_head", config.dHead());
        Axes into = heads.prepend(new Axis("d_model", d));
        Axes back = heads.append(new Axis("d_model", d));
        norm(to + "ln1.", from + "ln_1.");
        norm(to + "ln2.", from + "ln_2.");
        for (int i = 0; i < 3; i++) {
            String map = "qkv".substring(i, i + 1);
            named.put(to + "attn.w_" + map, third(from + "attn.c_attn.weight", i, into));
            named.put(to + "attn.b_" + map, third(from + "attn.c_attn.bias", i, heads));
        }
        put(to + "attn.w_o", from + "attn.c_proj.weight", back);
        put(to + "attn.b_o", from + "attn.c_proj.bias", Axes.of("d_model", d));
        put(to + "mlp.w_in", from + "mlp.c_fc.weight", Axes.of("d_model", d, "d_mlp", config.dMlp()));
        put(to + "mlp.b_in", from + "mlp.c_fc.bias", Axes.of("d_mlp", config.dMlp()));
        put(to + "mlp.w_out", from + "mlp.c_proj.weight", Axes.of("d_mlp", config.dMlp(), "d_model", d));
        put(to + "mlp.b_out", from + "mlp.c_proj.bias", Axes.of("d_model", d));
    }

    /// The q, k or v part of a packed weight `[d_model, 3 · d_model]` or bias `[3 · d_model]`.
    private Tensor third(String name, int map, Axes axes) {
        Tensor packed = raw(name);
        int d = config.dModel();
        return pass.relabel(pass.slice(packed, packed.axes().last().name(), map * d, (map + 1) * d), axes);
    }

    private void norm(String to, String from) {
        put(to + "w", from + "weight", Axes.of("d_model", config.dModel()));
        put(to + "b", from + "bias", Axes.of("d_model", config.dModel()));
    }

    private void put(String to, String from, Axes axes) {
        named.put(to, pass.relabel(raw(from), axes));
    }

    private Tensor raw(String name) {
        Tensor tensor = stored.get("transformer." + name);
        if (tensor == null) {
            throw new IllegalArgumentException("no stored weight transformer." + name);
        }
        return tensor;
    }

    /// Logits `[batch, pos, d_vocab]` against the tokens that come next.
    static Tensor nextTokenLoss(Pass pass, Tensor logits, Tensor labels) {
        int n = labels.axes().size("pos");
        return pass.crossEntropy(pass.slice(logits, "pos", 0, n - 1), pass.slice(labels, "pos", 1, n));
    }
}
