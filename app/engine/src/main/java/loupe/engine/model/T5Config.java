package loupe.engine.model;

import loupe.engine.backend.Function;

/// The shape of a [T5]: everything but its weights.
///
/// @param nLayers of the encoder, and again of the decoder
/// @param dHead width of a head; need not be d_model / heads
/// @param nBuckets of distances, each with a bias for every head
/// @param farthest the distance, in tokens, from which on all are alike
/// @param epsilon under the root of every norm
public record T5Config(
        int dVocab,
        int dModel,
        int nLayers,
        int nHeads,
        int dHead,
        int dMlp,
        Function activation,
        int nBuckets,
        int farthest,
        float epsilon) {}
