package loupe.checker.marker;

/// What came of reading an answer.
public sealed interface Reading {

    record Read(Legible answer) implements Reading {}

    /// `reason` is said to the learner; it costs no attempt.
    record Unreadable(String reason) implements Reading {}
}
