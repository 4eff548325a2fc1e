package loupe.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import loupe.engine.model.Beginning;
import loupe.engine.model.Transformer;
import loupe.engine.model.TransformerConfig;
import loupe.engine.model.Weights;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A decoder with random weights, made when it is first needed and then shared: speed does not depend on what the
/// numbers are. The last map has no bias, as in GPT-2.
final class RandomModel {
    private static final int SEED = 1;

    private final TransformerConfig config;
    private @Nullable Transformer made;

    RandomModel(TransformerConfig config) {
        this.config = config;
    }

    TransformerConfig config() {
        return config;
    }

    synchronized Transformer get() {
        if (made == null) {
            made = Transformer.of(config, weights());
        }
        return made;
    }

    private Weights weights() {
        Map<String, Tensor> tensors =
                new LinkedHashMap<>(Beginning.of(config, SEED).all());
        tensors.remove("unembed.b_u");
        return Weights.of(tensors);
    }

    /// Token ids, the same at every call.
    int[] tokens(int count) {
        return new SplittableRandom(SEED).ints(count, 0, config.dVocab()).toArray();
    }

    /// Operations of the matrix products of a pass.
    ///
    /// @param tokens that are computed
    /// @param keys that each of them is compared with
    /// @param scored how many of them get logits
    double flops(int tokens, int keys, int scored) {
        double d = config.dModel();
        double projections = 2 * tokens * (4 * d * d + 2 * d * config.dMlp());
        double attention = 2 * tokens * 2 * d * keys; // q kᵀ, and pattern times v
        return config.nLayers() * (projections + attention) + 2 * scored * d * config.dVocab();
    }

    /// Bytes of all weights that each pass reads: those of the blocks and the table of the last map.
    double bytes() {
        double d = config.dModel();
        return Float.BYTES * (config.nLayers() * (4 * d * d + 2 * d * config.dMlp()) + d * config.dVocab());
    }

    /// The shape in words for a peer.
    List<String> words() {
        return List.of(
                "layers=" + config.nLayers(),
                "d_model=" + config.dModel(),
                "heads=" + config.nHeads(),
                "vocab=" + config.dVocab(),
                "context=" + config.nCtx());
    }

    /// The shape in words for people.
    String describe() {
        return config.nLayers() + " layers, d_model " + config.dModel() + ", " + config.nHeads() + " heads, vocabulary "
                + config.dVocab();
    }
}
