package loupe.checker.text;

/// How something is said.
enum Claim {
    SAID,
    DENIED,
    /// Neither: *would*, *might*, *if it can*.
    SUPPOSED;

    Claim opposite() {
        return switch (this) {
            case SAID -> DENIED;
            case DENIED -> SAID;
            case SUPPOSED -> SUPPOSED;
        };
    }
}
