package loupe.engine.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import loupe.engine.backend.Function;

/// The shape of a transformer: everything but its weights.
///
/// @param attention who may look at whom
/// @param norm where the blocks normalise
/// @param head whether the last map shares its table with the embedding
/// @param epsilon under the root of every layer norm
public record TransformerConfig(
        int dVocab,
        int nCtx,
        int dModel,
        int nLayers,
        int nHeads,
        int dMlp,
        Function activation,
        AttentionKind attention,
        NormPlace norm,
        Head head,
        float epsilon) {

    /// `CAUSAL`: nobody looks ahead (decoder-only). `FULL`: everybody looks at everybody (encoder-only).
    public enum AttentionKind {
        CAUSAL,
        FULL
    }

    /// Before each part of a block (with one more norm at the end) or after it.
    public enum NormPlace {
        BEFORE,
        AFTER
    }

    /// `TIED`: logits are dot products with the token embeddings. `FREE`: a table of its own.
    public enum Head {
        TIED,
        FREE
    }

    public TransformerConfig {
        if (dModel % nHeads != 0) {
            throw new IllegalArgumentException("config: d_model " + dModel + " does not divide into " + nHeads
                    + " heads; choose a multiple of " + nHeads);
        }
    }

    /// A decoder in the manner of GPT-2: pre-norm, tanh GELU, tied head, an MLP four times as wide.
    public static TransformerConfig decoder(int dVocab, int nCtx, int dModel, int nLayers, int nHeads) {
        return new TransformerConfig(
                dVocab,
                nCtx,
                dModel,
                nLayers,
                nHeads,
                4 * dModel,
                Function.GELU_TANH,
                AttentionKind.CAUSAL,
                NormPlace.BEFORE,
                Head.TIED,
                1e-5f);
    }

    /// The same looking both ways.
    public static TransformerConfig encoder(int dVocab, int nCtx, int dModel, int nLayers, int nHeads) {
        TransformerConfig c = decoder(dVocab, nCtx, dModel, nLayers, nHeads);
        return new TransformerConfig(
                c.dVocab,
                c.nCtx,
                c.dModel,
                c.nLayers,
                c.nHeads,
                c.dMlp,
                c.activation,
                AttentionKind.FULL,
                c.norm,
                c.head,
                c.epsilon);
    }

    /// The same shape with its width cut into another number of heads.
    public TransformerConfig withHeads(int heads) {
        return new TransformerConfig(
                dVocab, nCtx, dModel, nLayers, heads, dMlp, activation, attention, norm, head, epsilon);
    }

    public int dHead() {
        return dModel / nHeads;
    }

    /// As written into a weights file.
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("d_vocab", Integer.toString(dVocab));
        map.put("n_ctx", Integer.toString(nCtx));
        map.put("d_model", Integer.toString(dModel));
        map.put("n_layers", Integer.toString(nLayers));
        map.put("n_heads", Integer.toString(nHeads));
        map.put("d_mlp", Integer.toString(dMlp));
        map.put("activation", activation.name().toLowerCase(Locale.ROOT));
        map.put("attention", attention.name().toLowerCase(Locale.ROOT));
        map.put("norm", norm.name().toLowerCase(Locale.ROOT));
        map.put("head", head.name().toLowerCase(Locale.ROOT));
        map.put("epsilon", Float.toString(epsilon));
        return map;
    }

    /// The reverse of [#toMap].
    ///
    /// @throws IllegalArgumentException naming the first entry that is missing or unreadable
    public static TransformerConfig fromMap(Map<String, String> map) {
        return new TransformerConfig(
                whole(map, "d_vocab"),
                whole(map, "n_ctx"),
                whole(map, "d_model"),
                whole(map, "n_layers"),
                whole(map, "n_heads"),
                whole(map, "d_mlp"),
                Function.valueOf(word(map, "activation")),
                AttentionKind.valueOf(word(map, "attention")),
                NormPlace.valueOf(word(map, "norm")),
                Head.valueOf(word(map, "head")),
                Float.parseFloat(entry(map, "epsilon")));
    }

    private static int whole(Map<String, String> map, String key) {
        String text = entry(map, key);
        int value = Integer.parseInt(text);
        if (value < 1 || value > 1 << 21) {
            throw new IllegalArgumentException("config: " + key + " " + text + " is out of range; 1 to 2097152");
        }
        return value;
    }

    private static String word(Map<String, String> map, String key) {
        return entry(map, key).toUpperCase(Locale.ROOT);
    }

    private static String entry(Map<String, String> map, String key) {
        String value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("config: \"" + key + "\" is missing");
        }
        return value;
    }
}
