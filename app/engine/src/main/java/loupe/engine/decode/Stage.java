package loupe.engine.decode;

/// One thing that is done to the probabilities before a token is drawn.
public sealed interface Stage permits Temperature, TopK, TopP {

    /// What becomes of `before`, and why. A stage never cuts every token.
    Cut apply(Distribution before);
}
