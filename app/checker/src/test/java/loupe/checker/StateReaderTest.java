package loupe.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import loupe.course.exercise.Answer;
import loupe.course.exercise.StateField;
import loupe.course.expression.Array;
import loupe.course.expression.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each kind of setting is read as its pane writes it, up to its bounds and not beyond.
class StateReaderTest {

    private static StateReader.State read(StateField field, Answer answer) {
        return StateReader.read(new Answer.Fields(Map.of("x", answer)), Map.of("x", field));
    }

    private static Value value(StateField field, String answer) {
        assertThat(read(field, Answer.of(answer))).isInstanceOf(StateReader.State.Read.class);
        return ((StateReader.State.Read) read(field, Answer.of(answer)))
                .values()
                .get("x");
    }

    private static String reason(StateField field, String answer) {
        assertThat(read(field, Answer.of(answer))).isInstanceOf(StateReader.State.Unreadable.class);
        return ((StateReader.State.Unreadable) read(field, Answer.of(answer))).reason();
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "2, 2", "0.75, 0.75", "3/2, 1.5"})
    void numbersWithinTheirBoundsAreRead(String typed, double number) {
        assertThat(value(new StateField.Decimal(0.5, 2), typed)).isEqualTo(Value.of(number));
    }

    @ParameterizedTest
    @CsvSource({"0.49", "2.01", "NaN", "1e999", "word", "''"})
    void otherNumbersAreNot(String typed) {
        assertThat(reason(new StateField.Decimal(0.5, 2), typed))
                .isEqualTo("x must be a number from 0.5 to 2.0, got \"" + typed + "\"");
    }

    @Test
    void wholeNumbersAreWhole() {
        StateField heads = new StateField.Whole(1, 8);
        assertThat(value(heads, "1")).isEqualTo(Value.of(1));
        assertThat(value(heads, "8")).isEqualTo(Value.of(8));
        assertThat(reason(heads, "2.5")).isEqualTo("x must be a whole number from 1 to 8, got \"2.5\"");
        assertThat(reason(heads, "0")).contains("from 1 to 8");
        assertThat(reason(heads, "9")).contains("from 1 to 8");
    }

    @Test
    void aGridIsRowsOfNoughtsAndOnes() {
        StateField grid = new StateField.Grid(2, 3);
        assertThat(value(grid, "011/001")).isEqualTo(Array.matrix(new double[][] {{0, 1, 1}, {0, 0, 1}}));
        assertThat(reason(grid, "011")).isEqualTo("x must be 2 rows of 3 cells, 0 or 1, got \"011\"");
    }

    @Test
    void aTableOfNumbersHasItsShape() {
        StateField table = new StateField.Numbers(2, 2);
        assertThat(value(table, "1 2/3 4.5")).isEqualTo(Array.matrix(new double[][] {{1, 2}, {3, 4.5}}));
        assertThat(read(table, new Answer.Items(List.of(Answer.of(List.of("1", "2")), Answer.of(List.of("3", "4"))))))
                .isInstanceOf(StateReader.State.Read.class);
        for (String other : List.of("1 2", "1 2/3 4/5 6", "1 2 3/4 5 6", "1/2", "a b/c d", "")) {
            assertThat(reason(table, other)).startsWith("x must be 2 rows of 2 numbers, got ");
        }
    }

    @Test
    void aChoiceIsOneOfItsWords() {
        StateField choice = new StateField.Choice(List.of("causal", "none"));
        assertThat(value(choice, "none")).isEqualTo(Value.of("none"));
        assertThat(reason(choice, "both")).isEqualTo("x must be one of causal, none, got \"both\"");
    }

    @Test
    void aSwitchIsOnOrOff() {
        StateField field = new StateField.Switch();
        assertThat(value(field, "true")).isEqualTo(Value.of(true));
        assertThat(value(field, "on")).isEqualTo(Value.of(true));
        assertThat(value(field, "false")).isEqualTo(Value.of(false));
        assertThat(value(field, "off")).isEqualTo(Value.of(false));
        assertThat(reason(field, "1")).isEqualTo("x must be true or false, got \"1\"");
    }

    @Test
    void wordsHaveALength() {
        StateField words = new StateField.Words(3);
        assertThat(value(words, "cat")).isEqualTo(Value.of("cat"));
        assertThat(reason(words, "cats")).isEqualTo("x must be text of at most 3 characters, got \"cats\"");
    }

    @Test
    void whatIsNoStateMissesEverything() {
        var state = StateReader.read(Answer.of("2"), Map.of("x", new StateField.Decimal(0, 5)));
        assertThat(state).isEqualTo(new StateReader.State.Unreadable("x must be a number from 0.0 to 5.0, got \"\""));
        assertThat(StateReader.read(Answer.of("2"), Collections.emptyMap()))
                .isEqualTo(new StateReader.State.Read(Map.of()));
    }
}
