package loupe.checker.text;

/// What a text says about an idea.
public enum State {
    YES,
    NO,
    /// It says the opposite.
    CONTRA,
    /// It says both.
    MIXED
}
