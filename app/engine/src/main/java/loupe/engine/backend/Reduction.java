package loupe.engine.backend;

/// How many cells become one.
public enum Reduction {
    SUM,
    MEAN,
    MAX
}
