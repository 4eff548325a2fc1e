package loupe.checker.classroom;

/// A submission that does not count because the same student handed in a later one, `by`.
public record Superseded(String student, String file, String by) {}
