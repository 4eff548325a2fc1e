package loupe.engine.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedTest {

    @Test
    void ordinaryTextIsReadAsItIs() {
        String text = "naïve\tcafé\r\n中文 😀 שלום\n";
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void aByteOrderMarkIsDroppedWithANote() {
        List<Finding> notes = new ArrayList<>();
        String text = Bounded.text("a.txt", "\uFEFFhello".getBytes(StandardCharsets.UTF_8), notes::add);
        assertThat(text).isEqualTo("hello");
        assertThat(notes)
                .extracting(Finding::text)
                .containsExactly("a.txt: byte 0: a byte order mark was left out [UTF-03]");
    }

    @Test
    void brokenBytesHiddenCharactersAndPilesOfMarksAreNamed() {
        assertThatThrownBy(() -> read(new byte[] {'a', 'b', (byte) 0xC3}))
                .hasMessageStartingWith("a.txt: ")
                .hasMessageEndingWith("is not valid UTF-8 [UTF-01]");
        assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0xFF}))
                .hasMessage("a.txt: byte 1: the file is not valid UTF-8 [UTF-01]");
        assertThatThrownBy(() -> read("one\ntwo\u001B[31m".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("a.txt: line 2, column 4: the hidden character \\u{1B}; take it out [UTF-02]");
        String pile = "a" + "\u0301".repeat(31);
        assertThatThrownBy(() -> read(pile.getBytes(StandardCharsets.UTF_8))).hasMessageEndingWith("[UTF-04]");
    }

    @Test
    void sizeAndKindComeFirst(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("state.json"), new byte[5000]);
        assertThatThrownBy(() -> Bounded.bytes(file, "state.json", 4096))
                .hasMessage("state.json: file: the file is larger than 4 KiB; choose a smaller one [IO-02]");
        assertThatThrownBy(() -> Bounded.bytes(folder, "folder", 4096)).hasMessageEndingWith("[IO-01]");
        assertThatThrownBy(() -> Bounded.bytes(folder.resolve("x"), "x", 4096))
                .hasMessage("x: file: there is no such file [IO-01]");
        assertThat(Bounded.bytes(file, "state.json", 5000)).hasSize(5000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1]|JSON-07",
                "7|JSON-07",
                "{\"a\":1}{}|JSON-06",
                "{\"a\":1,\"a\":2}|JSON-04",
                "{\"a\":1,\"\\u0061\":2}|JSON-04",
                "{\"a\":NaN}|JSON-01",
                "{\"a\":01}|JSON-01",
                "{'a':1}|JSON-01",
                "{\"a\":1,}|JSON-01",
                "{\"a\":/* */1}|JSON-01",
                "{\"a\":|JSON-01",
                "{\"a\":\"\\ud800\"}|UTF-01",
                "{\"a\":123456789012345678901234567890123}|JSON-05",
                "{\"a\":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}|JSON-02",
            })
    void jsonIsReadStrictly(String text, String code) {
        assertThatThrownBy(() -> StrictJson.read("state.json", text, StrictJson.Limits.SETTINGS))
                .isInstanceOfSatisfying(LoupeInputException.class, e -> {
                    assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
                    assertThat(e.getMessage()).matches(HostileFile.SHAPE);
                });
    }

    @Test
    void jsonKeepsOrderAndTheTextOfNumbers() {
        Json.Obj object = StrictJson.read("s", "{\"b\":1.50,\"a\":[true,null,\"x\"]}\n", StrictJson.Limits.SETTINGS);
        assertThat(object.fields().keySet()).containsExactly("b", "a");
        assertThat(object.fields())
                .isEqualTo(Map.of(
                        "b",
                        new Json.Num("1.50"),
                        "a",
                        new Json.Arr(List.of(new Json.Bool(true), new Json.Null(), new Json.Str("x")))));
    }

    @Test
    void aLineIsNeverLongerThanThreeHundredCharacters() {
        Finding finding = new Finding("n".repeat(500), Place.entry("e\"\n".repeat(90)), "p😀".repeat(400), "IO-01");
        assertThat(finding.text()).matches(HostileFile.SHAPE).hasSizeLessThanOrEqualTo(300);
    }

    private static String read(byte[] bytes) {
        return Bounded.text("a.txt", bytes, note -> {});
    }
}
