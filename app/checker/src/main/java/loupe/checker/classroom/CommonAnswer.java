package loupe.checker.classroom;

import java.util.List;

/// A wrong answer that several students gave and that the pack has no explanation for: material for a new expected
/// mistake. `answer` is its normalised form; the variant belongs to it because numbers change with it.
public record CommonAnswer(String exercise, String part, int variant, String answer, List<GivenAnswer> answers) {

    public CommonAnswer {
        answers = List.copyOf(answers);
    }

    public int students() {
        return answers.size();
    }
}
