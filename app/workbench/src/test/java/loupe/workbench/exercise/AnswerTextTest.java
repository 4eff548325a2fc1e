package loupe.workbench.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.course.exercise.Answer;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void everyAnswerComesBackAsItWas() {
        Map<String, Answer> state = new LinkedHashMap<>();
        state.put("mask", Answer.of("0111/0010"));
        state.put("x y", Answer.of(List.of("1", "2")));
        List<Answer> answers = List.of(
                Answer.of("0.40"),
                Answer.of("null"),
                Answer.of("~ yes: [no] # \"quoted\" \\ {x}"),
                Answer.of("two\nlines\tand שלום 👩‍👩‍👧"),
                Answer.of("\u202Eturned\u0007 round"),
                Answer.NOTHING,
                Answer.of(List.of("a", "", "−1.5")),
                new Answer.Items(List.of(Answer.of(List.of("1", "0")), Answer.of(List.of("0", "1")))),
                new Answer.Fields(state));
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(AnswerText.read(AnswerText.write(answer))).contains(answer));
    }

    @Test
    void damagedTextIsNoAnswer() {
        assertThat(AnswerText.read("[\"a\", ")).isEmpty();
        assertThat(AnswerText.read("{{{{")).isEmpty();
    }
}
