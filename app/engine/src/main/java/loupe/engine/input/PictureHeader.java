package loupe.engine.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// What a picture says about itself, read by us before any decoder sees the file.
///
/// The codes: IM-01 a size outside the limits, -02 not a whole picture, -03 a hidden load of compressed text, -04
/// another format.
///
/// @param format  `png` or `jpeg`
/// @param columns pixels across, 1 to 8,192
/// @param rows    pixels down, 1 to 8,192; at most 16 megapixels in all
/// @param plain   the same picture without comments, profiles and other attachments, which no decoder needs to see
record PictureHeader(String format, int columns, int rows, byte[] plain) {

    static final int MOST_BYTES = 8 << 20;

    private static final int LONGEST_SIDE = 8192; // px
    private static final long MOST_PIXELS = 16_000_000;

    /// A format that is not read, known by its first characters.
    private record Foreign(String begin, String name) {}

    private static final List<Foreign> FOREIGN = List.of(
            new Foreign("<svg", "an SVG drawing"),
            new Foreign("<?xml", "an SVG drawing or another XML file"),
            new Foreign("GIF8", "a GIF picture"),
            new Foreign("RIFF", "a WebP picture"),
            new Foreign("BM", "a BMP picture"),
            new Foreign("%PDF", "a PDF document"),
            new Foreign("II*\0", "a TIFF picture"),
            new Foreign("MM\0*", "a TIFF picture"));

    /// Reads the header of `bytes` and checks that the picture is whole.
    ///
    /// @throws LoupeInputException with one of the codes above
    static PictureHeader read(String shown, byte[] bytes) {
        if (PngCheck.begins(bytes)) {
            return new PngCheck(shown, bytes).header();
        }
        if (JpegCheck.begins(bytes)) {
            return new JpegCheck(shown, bytes).header();
        }
        String begin = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1).stripLeading();
        for (Foreign foreign : FOREIGN) {
            if (begin.toLowerCase(Locale.ROOT).startsWith(foreign.begin().toLowerCase(Locale.ROOT))) {
                String problem = "this is " + foreign.name() + "; Loupe opens PNG and JPEG pictures";
                throw new Finding(shown, Place.file(), problem, "IM-04").refuse();
            }
        }
        throw new Finding(
                        shown,
                        Place.at(0),
                        "this is not a picture, it begins with "
                                + Shown.value(begin.isEmpty() ? " " : Shown.cut(begin, 20)) + "; choose a PNG or JPEG",
                        "IM-02")
                .refuse();
    }

    /// Refuses a size outside the limits.
    ///
    /// @param at the byte where the size stands
    static void requireSize(String shown, long at, long columns, long rows) {
        if (columns < 1 || rows < 1 || columns > LONGEST_SIDE || rows > LONGEST_SIDE) {
            String problem = "the picture is " + columns + " x " + rows + " pixels; each side must be from 1 to 8,192";
            throw new Finding(shown, Place.at(at), problem, "IM-01").refuse();
        }
        if (columns * rows > MOST_PIXELS) {
            String problem = "the picture has " + columns * rows / 1_000_000
                    + " megapixels; at most 16 are read, so make it smaller";
            throw new Finding(shown, Place.at(at), problem, "IM-01").refuse();
        }
    }

    /// A buffer for the plain picture.
    static ByteArrayOutputStream buffer(byte[] bytes) {
        return new ByteArrayOutputStream(bytes.length);
    }
}
