package loupe.engine.model;

/// The shape of a [Llama]: everything but its weights.
///
/// @param nHeads heads that ask
/// @param nKvHeads heads of keys and values, which the others share; as many as ask where none is shared
/// @param dHead width of a head, even; need not be d_model / heads
/// @param base of the rotary frequencies
/// @param epsilon under the root of every norm
public record LlamaConfig(
        int dVocab,
        int dModel,
        int nLayers,
        int nHeads,
        int nKvHeads,
        int dHead,
        int dMlp,
        double base,
        float epsilon) {

    public LlamaConfig {
        if (nKvHeads < 1 || nHeads % nKvHeads != 0) {
            throw new IllegalArgumentException("llama: " + nHeads + " heads cannot share " + nKvHeads
                    + " of keys and values evenly; choose a divisor of " + nHeads);
        }
        if (dHead % 2 != 0) {
            throw new IllegalArgumentException("llama: d_head " + dHead + " does not fall into pairs, which turn with"
                    + " their place; choose an even width");
        }
    }
}
