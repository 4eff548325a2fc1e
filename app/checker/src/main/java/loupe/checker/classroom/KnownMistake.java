package loupe.checker.classroom;

import java.util.List;

/// An expected mistake and who made it. `feedback` is what the learner is told, with the numbers of the first one's
/// variant.
public record KnownMistake(
        String exercise, String part, String misconception, String feedback, List<GivenAnswer> answers) {

    public KnownMistake {
        answers = List.copyOf(answers);
    }

    public int students() {
        return answers.size();
    }
}
