package loupe.engine.backend;

/// What a row is brought to, before a learned gain and bias.
public enum Norm {
    /// Mean 0 and (population) variance 1: layer normalisation (Ba, Kiros, Hinton 2016, §3, arXiv 1607.06450).
    LAYER,
    /// Mean square 1, the mean stays: RMS norm (Zhang, Sennrich 2019, §4, arXiv 1910.07467).
    ROOT_MEAN_SQUARE
}
