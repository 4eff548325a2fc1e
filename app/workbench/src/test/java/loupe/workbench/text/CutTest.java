package loupe.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CutTest {

    private static String joined(String text) {
        return Cut.of(text).stream().map(Cut.Piece::text).collect(Collectors.joining());
    }

    private static List<String> words(String text) {
        return Cut.of(text).stream().map(Cut.Piece::text).toList();
    }

    @Test
    void everyWordIsAPieceWithTheSpaceAfterIt() {
        assertThat(words("she swam to the bank")).containsExactly("she ", "swam ", "to ", "the ", "bank");
    }

    @Test
    void ordinaryTextLosesNothing() {
        String text = "The Donaudampfschifffahrtsgesellschaftskapitän said: 0.42 − naïve café, 北京 and שלום.\nNew line.";
        assertThat(joined(text)).isEqualTo(text);
    }

    @Test
    void aLongRightToLeftWordIsCutAtTwelveLetters() {
        assertThat(words("א".repeat(30))).containsExactly("א".repeat(12), "א".repeat(12), "א".repeat(6));
    }

    @Test
    void aTowerOfCombiningMarksIsCapped() {
        assertThat(joined("a" + "\u0301".repeat(500) + "b")).isEqualTo("a" + "\u0301".repeat(Cut.MARKS) + "b");
    }

    @Test
    void whatWouldSteerTheLayoutIsWrittenOut() {
        assertThat(words("a\u202Eb\u0000c")).containsExactly("a", "\\" + "u{202E}", "b", "\\" + "u{0}", "c");
    }

    @Test
    void aLongTextSaysHowMuchIsLeftOut() {
        List<Cut.Piece> pieces = Cut.of("x".repeat(Cut.LONGEST + 7));
        assertThat(pieces.getLast()).isEqualTo(new Cut.Piece.Mark(" … 7 more characters"));
    }

    @Test
    void aFamilyOfEmojiStaysTogether() {
        String family = "👩‍👩‍👧‍👦";
        assertThat(words(family)).containsExactly(family);
    }

    @Test
    void halfACharacterDoesNoHarm() {
        assertThat(words("a\uD83D")).containsExactly("a", "\\" + "u{D83D}");
    }
}
