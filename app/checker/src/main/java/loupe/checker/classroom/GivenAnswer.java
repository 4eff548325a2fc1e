package loupe.checker.classroom;

/// Who gave which answer, as it was typed or, where it is no text, on one line.
public record GivenAnswer(String student, int variant, String raw) {}
