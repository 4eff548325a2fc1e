package loupe.engine.golden;

/// Computes one case through the engine and hands in every answer.
@FunctionalInterface
interface Recipe {
    void follow(Run run);
}
