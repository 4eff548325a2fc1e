package loupe.checker.submission;

import java.util.List;
import loupe.course.exercise.Answer;

/// All attempts at one part, in the order of their numbers.
public record PartAnswers(String exercise, String part, int variant, List<Try> attempts, int hintsUsed) {

    /// One attempt: its number from 1, when it was made (text, never read), and what was given.
    public record Try(int number, String at, Answer raw) {}

    public PartAnswers {
        attempts = List.copyOf(attempts);
    }
}
