package loupe.course.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The text of one file, after the checks that come before any parser: size, UTF-8, no control
/// characters, no pile of combining marks.
///
/// `file` is the name used in messages: relative to the folder that the reader knows.
public record SourceText(String file, String text) {

    private static final int LONGEST_COMBINING_RUN = 30; // Unicode Stream-Safe Text, UAX #15

    /// Reads a file of at most `mostBytes`; throws [ContentException] with one clear line otherwise.
    public static SourceText read(String file, Path path, int mostBytes) {
        return of(file, bytes(file, path, mostBytes), mostBytes);
    }

    /// The bytes of a file, one more than `mostBytes` at most: [#of] then says that it is too large.
    public static byte[] bytes(String file, Path path, int mostBytes) {
        if (!Files.isRegularFile(path)) {
            throw problem(file, "there is no such file", "check the name", "IO-01");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(mostBytes + 1);
        } catch (IOException e) {
            ContentException shown = problem(file, "cannot be read", "check that you may open it", "IO-01");
            shown.initCause(e);
            throw shown;
        }
    }

    /// The text of these bytes, under the same checks.
    public static SourceText of(String file, byte[] bytes, int mostBytes) {
        if (bytes.length == 0) {
            throw problem(file, "the file is empty", "write something in it", "IO-03");
        }
        if (bytes.length > mostBytes) {
            throw problem(file, "is larger than " + mostBytes / 1024 + " KiB", "split it", "IO-02");
        }
        String text = decode(file, bytes);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        checkCharacters(file, text);
        return new SourceText(file, text);
    }

    private static String decode(String file, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return decoder.decode(in).toString();
        } catch (CharacterCodingException e) {
            ContentException shown = new ContentException(new ContentProblem(
                    file, lineAt(bytes, in.position()), 0, "is not valid UTF-8", "save it as UTF-8", "UTF-01"));
            shown.initCause(e);
            throw shown;
        }
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static void checkCharacters(String file, String text) {
        int line = 1;
        int combining = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (Character.isISOControl(c) && c != '\t' && c != '\r') {
                String what = "holds the control character " + Shown.quoted(String.valueOf(c));
                throw new ContentException(new ContentProblem(file, line, 0, what, "remove it", "UTF-02"));
            }
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            combining = mark ? combining + 1 : 0;
            if (combining > LONGEST_COMBINING_RUN) {
                throw new ContentException(new ContentProblem(
                        file, line, 0, "more than 30 combining marks in a row", "remove them", "UTF-04"));
            }
        }
    }

    private static ContentException problem(String file, String message, String fix, String code) {
        return new ContentException(ContentProblem.ofFile(file, message, fix, code));
    }
}
