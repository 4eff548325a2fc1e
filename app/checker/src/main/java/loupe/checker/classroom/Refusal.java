package loupe.checker.classroom;

import loupe.checker.result.Result;

/// A file that could not be graded, and why. `student` is empty where not even that could be read.
public record Refusal(String file, String student, Result.State state, String reason) {}
