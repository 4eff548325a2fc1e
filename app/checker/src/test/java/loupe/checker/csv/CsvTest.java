package loupe.checker.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import loupe.course.source.ContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final int ROUNDS = 200;

    private static List<List<String>> values(CsvTable table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(CsvCell::value).toList())
                .toList();
    }

    @Test
    void quotesLineBreaksAndSeparatorsStayInsideTheirCell() {
        CsvTable table = CsvTable.read("a.csv", "name,note\r\n\"Doe, Jo\",\"said \"\"yes\"\"\r\nand left\"\r\nx,y");
        assertThat(values(table))
                .containsExactly(
                        List.of("name", "note"), List.of("Doe, Jo", "said \"yes\"\r\nand left"), List.of("x", "y"));
        assertThat(table.rows()).extracting(CsvRow::line).containsExactly(1, 2, 4);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void theSeparatorIsFoundInTheFirstLines(char separator) {
        String text =
                "Student,ID,Note\n\"a, b; c\",1,x\n".replace("\"a, b; c\"", "@").replace(',', separator);
        CsvTable table = CsvTable.read("a.csv", text.replace("@", "\"a, b; c\""));
        assertThat(table.separator()).isEqualTo(separator);
        assertThat(table.rows().get(1).value(0)).isEqualTo("a, b; c");
    }

    @Test
    void emptyLinesAreNoRowsAndShortRowsHaveEmptyCells() {
        CsvTable table = CsvTable.read("a.csv", "\uFEFFa,b\n\n1\r2,\n");
        assertThat(values(table)).containsExactly(List.of("a", "b"), List.of("1"), List.of("2", ""));
        assertThat(table.column("A")).contains(0);
        assertThat(table.column("c")).isEmpty();
        assertThat(table.body().getFirst().value(1)).isEmpty();
    }

    @Test
    void anOpenQuoteIsToldWhereItOpens() {
        assertThatThrownBy(() -> CsvTable.read("a.csv", "a,b\n1,\"x\ny\n"))
                .isInstanceOf(ContentException.class)
                .hasMessage("a.csv: line 2: a quote is opened here and never closed; close it with \" [CSV-01]");
        assertThatThrownBy(() -> CsvTable.read("a.csv", "a,\"b\"c\n")).hasMessageContaining("[CSV-02]");
        assertThatThrownBy(() -> CsvTable.read("a.csv", ",".repeat(4_000))).hasMessageContaining("4000 columns");
        assertThatThrownBy(() -> CsvTable.read("a.csv", "1\n".repeat(100_001))).hasMessageContaining("100000 rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-2", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\")", "\uFF1D1+1"})
    void noTextBecomesAFormula(String text) {
        assertThat(Csv.inert(text)).startsWith("'").doesNotContain("\t", "\r");
    }

    @Test
    void invisibleCharactersAreWrittenOutAndLineBreaksKept() {
        assertThat(Csv.inert("a\u001B[31m\u202Eb\r\nc")).isEqualTo("a\\u{1B}[31m\\u{202E}b\nc");
        assertThat(Csv.inert("")).isEmpty();
        assertThat(Csv.inert("plain text")).isEqualTo("plain text");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        String alphabet = "ab,;\"\n\r =é";
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> cells = random.ints(3, 0, 6)
                    .mapToObj(length -> random.ints(length, 0, alphabet.length())
                            .collect(
                                    StringBuilder::new,
                                    (text, i) -> text.append(alphabet.charAt(i)),
                                    StringBuilder::append)
                            .toString())
                    .toList();
            assertThat(values(CsvTable.read("a.csv", Csv.line(cells), ',')))
                    .as(cells.toString())
                    .containsExactly(cells);
        }
    }

    @Test
    void aPatchLeavesEveryOtherCharacterAsItWas() {
        String text = "\uFEFFa;b;c\n\"1\"; 2 ;3\r\n4\r\n\n";
        CsvTable table = CsvTable.read("a.csv", text, ';');
        CsvPatch patch = new CsvPatch(table);
        assertThat(patch.text()).isEqualTo(text);
        patch.put(table.rows().get(1), 1, "x;y");
        patch.put(table.rows().get(1), 0, "1");
        patch.put(table.rows().get(2), 2, "z");
        assertThat(patch.text()).isEqualTo("\uFEFFa;b;c\n\"1\";\"x;y\";3\r\n4;;z\r\n\n");
    }
}
