package loupe.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// A file that was made to hurt a reader, with the verdict it must get.
///
/// @param expect `accept`, `warn` or `reject`
/// @param code   the code of the refusal or note, `-` for none
/// @param at     where it must be found: `byte:N` (within 8 bytes), or the kind of place
public record HostileFile(String name, String expect, String code, String at, String why, byte[] bytes) {

    /// The shape of every refusal.
    public static final String SHAPE =
            "^[^:\\n]+: (byte \\d+|line \\d+(, column \\d+)?|entry \"[^\"]+\"|key \"[^\"]+\"|file): "
                    + "[^\\n]+ \\[[A-Z]+-\\d\\d\\]$";

    /// The files of a table that stands beside `owner`.
    public static Stream<HostileFile> in(Class<?> owner, String table) {
        try (InputStream in = owner.getResourceAsStream(table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().skip(1).map(HostileFile::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileFile of(String line) {
        String[] cells = line.split("\t", -1);
        return new HostileFile(cells[0], cells[1], cells[2], cells[3], cells[4], unpack(cells[5]));
    }

    private static byte[] unpack(String packed) {
        try (InputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Checks a refusal against the verdict.
    public void mustBe(LoupeInputException refused) {
        assertThat(expect).as(why + ", but: " + refused.getMessage()).isEqualTo("reject");
        assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code);
        assertThat(refused.getMessage()).matches(SHAPE).hasSizeLessThanOrEqualTo(300);
        if (at.startsWith("byte:")) {
            assertThat(refused.finding().place())
                    .isInstanceOfSatisfying(
                            Place.Byte.class,
                            place -> assertThat(Math.abs(place.offset() - Long.parseLong(at.substring(5))))
                                    .as(refused.getMessage())
                                    .isLessThanOrEqualTo(8));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
