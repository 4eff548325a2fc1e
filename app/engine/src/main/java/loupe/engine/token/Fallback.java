package loupe.engine.token;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What becomes of a character that the tokenizer never saw.
public enum Fallback {
    /// It becomes the token `<unk>`, and what it was is lost.
    UNKNOWN,
    /// It becomes its bytes in UTF-8, one token each, such as `<0xC3>`: nothing is lost.
    BYTES;

    /// The token for a character that is lost.
    public static final String UNK = "<unk>";

    /// The tokens that this fallback needs in the vocabulary.
    List<String> tokens() {
        return this == UNKNOWN
                ? List.of(UNK)
                : IntStream.range(0, 256).mapToObj(Fallback::byteToken).toList();
    }

    /// The tokens that stand for a character outside the vocabulary.
    List<String> of(String character) {
        if (this == UNKNOWN) {
            return List.of(UNK);
        }
        List<String> tokens = new ArrayList<>();
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            tokens.add(byteToken(b & 0xFF));
        }
        return tokens;
    }

    /// Whether a token with this text stands for a byte here.
    boolean isByte(String token) {
        return this == BYTES && byteOf(token) >= 0;
    }

    /// The byte that a token such as `<0xC3>` stands for, or -1 if it is another kind of token.
    static int byteOf(String token) {
        if (token.length() != 6 || !token.startsWith("<0x") || token.charAt(5) != '>') {
            return -1;
        }
        int high = hex(token.charAt(3));
        int low = hex(token.charAt(4));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int hex(char c) {
        return "0123456789ABCDEF".indexOf(c);
    }

    private static String byteToken(int value) {
        return String.format(Locale.ROOT, "<0x%02X>", value);
    }
}
