package loupe.course.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

    private static YamlNode.Mapping read(String text) {
        return YamlReader.read(new SourceText("pack.yaml", text));
    }

    @Test
    void aWordStaysAWordAndANumberKeepsItsDigits() {
        var root = read("id: on\nvalue: 0.10\n\"quoted\": \"1\"\n");
        assertThat(root.get("id"))
                .hasValueSatisfying(
                        n -> assertThat(((YamlNode.Scalar) n).text()).isEqualTo("on"));
        assertThat(((YamlNode.Scalar) root.get("value").orElseThrow()).text()).isEqualTo("0.10");
        assertThat(((YamlNode.Scalar) root.get("quoted").orElseThrow()).plain()).isFalse();
        assertThat(root.get("value").orElseThrow().line()).isEqualTo(2);
        assertThat(root.get("value").orElseThrow().column()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x 1 | YM-04",
                "a: *x | YM-04",
                "<<: {a: 1} | YM-04",
                "a: !!int 1 | YM-05",
                "a: !x {b: 1} | YM-05",
                "{a: 1, a: 2} | YM-06",
                "[1] | YM-08",
                "'# only a comment' | YM-08",
                "{[a]: 1} | YM-08",
                "'a: \"unclosed' | YM-01",
            })
    void whatIsNotUsedHereIsRefused(String text, String code) {
        assertThatThrownBy(() -> read(text)).hasMessageContaining("[" + code + "]");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThatThrownBy(() -> read("a: 1\n---\nb: 2\n")).hasMessageContaining("[YM-07]");
    }

    @Test
    void depthEventsAndLengthAreCountedBeforeATreeIsBuilt() {
        assertThatThrownBy(() -> read("a: " + "[".repeat(20_000))).hasMessageContaining("[YM-02]");
        assertThatThrownBy(() -> read("a: [" + "1,".repeat(30_000) + "1]")).hasMessageContaining("[YM-03]");
        assertThatThrownBy(() -> read("a: " + "1".repeat(20_000))).hasMessageContaining("[YM-10]");
    }

    @Test
    void aProblemReadsAsOneLine() {
        assertThatThrownBy(() -> read("a: 1\nb: 2\na: 3\n"))
                .hasMessage(
                        "pack.yaml: line 3, column 1: key \"a\" is given twice (first on line 1); keep one of them [YM-06]");
    }

    @Test
    void bytesAreCheckedBeforeAnythingElse() {
        assertThatThrownBy(() -> SourceText.of("f", new byte[0], 10)).hasMessageContaining("[IO-03]");
        assertThatThrownBy(() -> SourceText.of("f", new byte[11], 10)).hasMessageContaining("[IO-02]");
        assertThatThrownBy(() -> SourceText.of("f", new byte[] {'a', '\n', (byte) 0xC3, 'x'}, 10))
                .hasMessageContaining("f: line 2: is not valid UTF-8")
                .hasMessageContaining("[UTF-01]");
        assertThatThrownBy(() -> SourceText.of("f", "a\u0000".getBytes(StandardCharsets.UTF_8), 10))
                .hasMessageContaining("[UTF-02]")
                .hasMessageContaining("\\u{0}");
        assertThatThrownBy(() -> SourceText.of("f", ("a" + "\u0301".repeat(40)).getBytes(StandardCharsets.UTF_8), 100))
                .hasMessageContaining("[UTF-04]");
    }

    @Test
    void theNearestWordIsSuggested() {
        assertThat(Spelling.nearest("misconceptoins", java.util.List.of("misconceptions", "hints")))
                .contains("misconceptions");
        assertThat(Spelling.nearest("xyz", java.util.List.of("misconceptions", "hints")))
                .isEmpty();
        assertThat(Spelling.distance("ab", "ba")).isEqualTo(1);
    }
}
