package loupe.engine.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Reads files that may be anything: is it a regular file, how large is it, is it text, in this order.
///
/// A file that grows while it is read is read up to its limit and no further.
public final class Bounded {

    private static final int LONGEST_COMBINING_RUN = 30; // marks in a row, Unicode Stream-Safe Text, UAX #15

    private Bounded() {}

    /// The bytes of `file`, between 1 and `most` of them.
    ///
    /// @param shown how the file is called in a message
    /// @throws LoupeInputException IO-01 not a readable regular file, IO-02 too large, IO-03 empty
    public static byte[] bytes(Path file, String shown, int most) {
        requireRegular(file, shown);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most == Integer.MAX_VALUE ? most : most + 1);
            if (bytes.length > most) {
                throw new Finding(
                                shown,
                                Place.file(),
                                "the file is larger than " + size(most) + "; choose a smaller one",
                                "IO-02")
                        .refuse();
            }
            if (bytes.length == 0) {
                throw new Finding(shown, Place.file(), "the file is empty", "IO-03").refuse();
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(shown, e);
        }
    }

    /// The text of `file`, of at most `most` bytes: see [#text(String, byte\[\], Consumer)].
    ///
    /// @param notes told about what was tolerated
    public static String text(Path file, String shown, int most, Consumer<Finding> notes) {
        return text(shown, bytes(file, shown, most), notes);
    }

    /// The text that `bytes` are in UTF-8, with tab, line feed and carriage return as the only control characters.
    /// A byte order mark is dropped with a note.
    ///
    /// @throws LoupeInputException UTF-01 not UTF-8, UTF-02 a control or direction character, UTF-04 too many
    ///     combining marks in a row
    public static String text(String shown, byte[] bytes, Consumer<Finding> notes) {
        String text = utf8(shown, bytes, 0, bytes.length, "the file");
        if (text.startsWith("\uFEFF")) {
            notes.accept(new Finding(shown, Place.at(0), "a byte order mark was left out", "UTF-03"));
            text = text.substring(1);
        }
        requirePlain(shown, text);
        return text;
    }

    /// The text of `length` bytes from `from`, decoded strictly.
    ///
    /// @param what what the bytes are, for the message: `the header`
    /// @throws LoupeInputException UTF-01 with the byte where the text breaks
    public static String utf8(String shown, byte[] bytes, int from, int length, String what) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
        CharBuffer out = CharBuffer.allocate(length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new Finding(shown, Place.at(in.position()), what + " is not valid UTF-8", "UTF-01").refuse();
        }
        return out.flip().toString();
    }

    /// Refuses what is not a regular file, IO-01.
    public static void requireRegular(Path file, String shown) {
        if (!Files.exists(file)) {
            throw new Finding(shown, Place.file(), "there is no such file", "IO-01").refuse();
        }
        if (!Files.isRegularFile(file)) {
            throw new Finding(shown, Place.file(), "this is not a file that can be read", "IO-01").refuse();
        }
    }

    /// IO-01 with the disk's own reason as the cause.
    public static LoupeInputException unreadable(String shown, IOException cause) {
        return new LoupeInputException(
                new Finding(shown, Place.file(), "the file could not be read; is it yours, and still there?", "IO-01"),
                cause);
    }

    private static void requirePlain(String shown, String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isForbidden(c)) {
                String found = "the hidden character " + Shown.plain(Character.toString(c));
                throw new Finding(shown, Place.line(text, i), found + "; take it out", "UTF-02").refuse();
            }
            marks = isMark(c) ? marks + 1 : 0;
            if (marks > LONGEST_COMBINING_RUN) {
                String problem = "more than " + LONGEST_COMBINING_RUN + " combining marks in a row";
                throw new Finding(shown, Place.line(text, i), problem, "UTF-04").refuse();
            }
            i += Character.charCount(c);
        }
    }

    private static boolean isForbidden(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n' && c != '\r';
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes >= 1024 ? (bytes >> 10) + " KiB" : bytes + " bytes";
    }
}
