package loupe.checker.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import loupe.course.exercise.Answer;
import loupe.course.exercise.NumberRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows of numbers, in all the ways in which people write them.
class CellsReaderTest {

    private static final CellsReader READER = new CellsReader(NumberRules.USUAL);

    private static List<List<Double>> rows(CellsReading reading) {
        assertThat(reading).isInstanceOf(CellsReading.Read.class);
        return ((CellsReading.Read) reading)
                .rows().stream()
                        .map(r -> r.stream().map(Written::toDouble).toList())
                        .toList();
    }

    private static String reason(CellsReading reading) {
        assertThat(reading).isInstanceOf(CellsReading.Unreadable.class);
        return ((CellsReading.Unreadable) reading).reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "1, 2", "[1, 2]", "(1; 2)", "1;2", " [ 1 2 ] ", "1\n2", "1,2"})
    void aVectorIsOneRow(String typed) {
        assertThat(rows(READER.vector(Answer.of(typed)))).containsExactly(List.of(1.0, 2.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2; 3 4",
                "1 2\n3 4",
                "[[1, 2], [3, 4]]",
                "[1 2; 3 4]",
                "[[1 2][3 4]]",
                "1, 2\n\n3, 4",
                "[[1,2],\n[3,4]]"
            })
    void aMatrixHasRows(String typed) {
        assertThat(rows(READER.matrix(Answer.of(typed)))).containsExactly(List.of(1.0, 2.0), List.of(3.0, 4.0));
    }

    @Test
    void chipsAndGridsAreReadToo() {
        assertThat(rows(READER.vector(Answer.of(List.of("1", "2/4"))))).containsExactly(List.of(1.0, 0.5));
        assertThat(rows(READER.matrix(new Answer.Items(List.of(Answer.of(List.of("1", "2")), Answer.of("3 4"))))))
                .containsExactly(List.of(1.0, 2.0), List.of(3.0, 4.0));
        assertThat(rows(READER.vector(Answer.of("7")))).containsExactly(List.of(7.0));
        assertThat(rows(READER.vector(Answer.of("1 / 2, 3")))).containsExactly(List.of(0.5, 3.0));
    }

    @Test
    void aCommaThatCouldBeADecimalOneIsAskedAbout() {
        assertThat(reason(READER.vector(Answer.of("0,5 0,25")))).startsWith("comma is ambiguous here");
        assertThat(reason(READER.matrix(new Answer.Items(List.of(Answer.of("0,5 0,25"))))))
                .startsWith("comma is ambiguous here");
        CellsReader german = new CellsReader(new NumberRules(',', EnumSet.noneOf(NumberRules.Form.class), 64));
        assertThat(rows(german.vector(Answer.of("0,5 0,25")))).containsExactly(List.of(0.5, 0.25));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|numbers are missing",
                "[]|numbers are missing",
                "1 2; 3|the rows are not equally long: row 1 has 2 numbers, row 2 has 1",
                "1 x|is not a number"
            })
    void whatIsNoMatrixIsSaid(String typed, String told) {
        assertThat(reason(READER.matrix(Answer.of(typed)))).contains(told);
    }

    @Test
    void fieldsAreNoNumbers() {
        Answer fields = new Answer.Fields(Map.of("a", Answer.of("1")));
        assertThat(reason(READER.vector(fields))).isEqualTo("write the numbers in a row");
        assertThat(reason(READER.matrix(fields))).isEqualTo("write the numbers in rows");
        assertThat(reason(READER.vector(new Answer.Items(List.of())))).isEqualTo("numbers are missing");
        assertThat(reason(READER.matrix(new Answer.Items(List.of(new Answer.Items(List.of()))))))
                .isEqualTo("numbers are missing");
    }

    @Test
    void tenThousandNumbersAreReadAndNotOneMore() {
        assertThat(rows(READER.vector(Answer.of("1 ".repeat(10_000))))).hasSize(1);
        assertThat(reason(READER.vector(Answer.of("1 ".repeat(10_001)))))
                .isEqualTo("more than 10,000 numbers cannot be read");
    }
}
