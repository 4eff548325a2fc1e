package loupe.checker.number;

/// What came of reading a number.
public sealed interface NumberReading {

    record Read(Written number) implements NumberReading {}

    /// `reason` is said to the learner.
    record Unreadable(String reason) implements NumberReading {}
}
