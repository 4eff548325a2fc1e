package loupe.checker.report;

/// What a gradebook gets for a student while some points wait for a person.
public enum Pending {
    /// No grade yet.
    HELD,
    /// The points so far.
    PROVISIONAL
}
