package loupe.engine.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import loupe.engine.backend.Function;
import loupe.engine.layer.Mask;
import loupe.engine.model.Llama;
import loupe.engine.model.LlamaConfig;
import loupe.engine.model.T5;
import loupe.engine.model.T5Config;
import loupe.engine.model.Weights;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Whole models of other families than GPT and BERT, with a loss and the gradient of every weight. Files keep linear
/// maps as `[out, in]`.
final class FamilyCases {

    static final Map<String, Recipe> RECIPES =
            Map.of("gradients/llama_2layer_ce", FamilyCases::llama, "gradients/t5_seq2seq_ce", FamilyCases::t5);

    private final Run run;
    private final int dModel;
    private final int dHead;
    private final Map<String, Tensor> named = new LinkedHashMap<>();

    private FamilyCases(Run run, int dModel, int dHead) {
        this.run = run;
        this.dModel = dModel;
        this.dHead = dHead;
    }

    private static void llama(Run run) {
        int dModel = run.whole("config", "hidden_size");
        int nHeads = run.whole("config", "num_attention_heads");
        LlamaConfig config = new LlamaConfig(
                run.whole("config", "vocab_size"),
                dModel,
                run.whole("config", "num_hidden_layers"),
                nHeads,
                run.whole("config", "num_key_value_heads"),
                dModel / nHeads,
                run.whole("config", "intermediate_size"),
                10_000, // the base that a configuration without one means
                (float) run.number("config", "rms_norm_eps"));
        Weights weights = new FamilyCases(run, dModel, config.dHead()).llama(config);
        Tensor ids = run.in("input.input_ids", "batch", "pos");
        Tensor logits = Llama.of(config, weights).forward(run.pass, ids);
        run.answer("logits", logits);
        run.answerGradients(Gpt2.nextTokenLoss(run.pass, logits, run.in("input.labels", "batch", "pos")));
    }

    private Weights llama(LlamaConfig config) {
        table("embed.w_e", "model.embed_tokens");
        for (int i = 0; i < config.nLayers(); i++) {
            String to = "blocks." + i + ".";
            String from = "model.layers." + i + ".";
            norm(to + "ln1.w", from + "input_layernorm");
            heads(to + "attn.w_q", from + "self_attn.q_proj", "head");
            heads(to + "attn.w_k", from + "self_attn.k_proj", "kv_head");
            heads(to + "attn.w_v", from + "self_attn.v_proj", "kv_head");
            back(to + "attn.w_o", from + "self_attn.o_proj");
            norm(to + "ln2.w", from + "post_attention_layernorm");
            linear(to + "mlp.w_gate", from + "mlp.gate_proj", "d_model", "d_mlp");
            linear(to + "mlp.w_up", from + "mlp.up_proj", "d_model", "d_mlp");
            linear(to + "mlp.w_down", from + "mlp.down_proj", "d_mlp", "d_model");
        }
        norm("ln_final.w", "model.norm");
        linear("unembed.w_u", "lm_head", "d_model", "d_vocab");
        return Weights.of(named);
    }

    private static void t5(Run run) {
        T5Config config = new T5Config(
                run.whole("config", "vocab_size"),
                run.whole("config", "d_model"),
                run.whole("config", "num_layers"),
                run.whole("config", "num_heads"),
                run.whole("config", "d_kv"),
                run.whole("config", "d_ff"),
                Function.RELU,
                run.whole("config", "relative_attention_num_buckets"),
                run.whole("config", "relative_attention_max_distance"),
                1e-6f); // the default of the family
        Weights weights = new FamilyCases(run, config.dModel(), config.dHead()).t5(config);
        Tensor labels = run.in("input.labels", "batch", "pos");
        Tensor written = T5.shifted(labels, run.whole("config", "decoder_start_token_id"));
        Mask real = new Mask(run.in("input.attention_mask", "batch", "key"));
        Tensor ids = run.in("input.input_ids", "batch", "pos");
        Tensor logits = T5.of(config, weights).forward(run.pass, ids, written, real);
        run.answer("logits", logits);
        run.answerGradients(run.pass.crossEntropy(logits, labels));
    }

    private Weights t5(T5Config config) {
        table("embed.w_e", "shared");
        for (String stack : new String[] {"encoder.", "decoder."}) {
            String distances = stack + "block.0.layer.0.SelfAttention.relative_attention_bias.weight";
            named.put(stack + "distances.w", run.in(distances, "bucket", "head"));
            for (int i = 0; i < config.nLayers(); i++) {
                t5Block(stack + "blocks." + i + ".", stack + "block." + i + ".layer.", stack.equals("decoder."));
            }
            norm(stack + "ln_final.w", stack + "final_layer_norm");
        }
        return Weights.of(named);
    }

    private void t5Block(String to, String from, boolean reads) {
        norm(to + "ln1.w", from + "0.layer_norm");
        t5Attention(to + "attn.", from + "0.SelfAttention.");
        norm(to + "ln2.w", from + "1.layer_norm");
        if (reads) {
            t5Attention(to + "cross.", from + "1.EncDecAttention.");
            norm(to + "ln3.w", from + "2.layer_norm");
        }
        String mlp = from + (reads ? 2 : 1) + ".DenseReluDense.";
        linear(to + "mlp.w_in", mlp + "wi", "d_model", "d_mlp");
        linear(to + "mlp.w_out", mlp + "wo", "d_mlp", "d_model");
    }

    private void t5Attention(String to, String from) {
        for (String map : new String[] {"q", "k", "v"}) {
            heads(to + "w_" + map, from + map, "head");
        }
        back(to + "w_o", from + "o");
    }

    private void table(String to, String from) {
        named.put(to, run.in(from + ".weight", "d_vocab", "d_model"));
    }

    private void norm(String to, String from) {
        named.put(to, run.in(from + ".weight", "d_model"));
    }

    private void linear(String to, String from, String in, String out) {
        named.put(to, run.pass.permute(run.in(from + ".weight", out, in), in, out));
    }

    /// Stored `[heads · d_head, d_model]`.
    private void heads(String to, String from, String axis) {
        Tensor stored = run.in(from + ".weight");
        int heads = stored.size() / dModel / dHead;
        named.put(to, run.pass.relabel(stored, Axes.of(axis, heads, "d_head", dHead, "d_model", dModel)));
    }

    /// Stored `[d_model, heads · d_head]`.
    private void back(String to, String from) {
        Tensor stored = run.in(from + ".weight");
        int heads = stored.size() / dModel / dHead;
        named.put(to, run.pass.relabel(stored, Axes.of("d_model", dModel, "head", heads, "d_head", dHead)));
    }
}
