package loupe.engine.input;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/// Walks the chunks of a PNG without inflating one of them. PNG specification, third edition, §5.
final class PngCheck {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CHUNK_HEAD = 8; // bytes: length, type
    private static final int CHUNK_FRAME = 12; // bytes: length, type, checksum
    private static final int HEADER_LENGTH = 13;
    private static final int MOST_HIDDEN_TEXT = 8 << 10; // bytes of compressed text; 1:1000 makes 8 MiB of it

    /// The chunks that make the pixels; all others are left out.
    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final String shown;
    private final ByteBuffer bytes;

    PngCheck(String shown, byte[] bytes) {
        this.shown = shown;
        this.bytes = ByteBuffer.wrap(bytes);
    }

    static boolean begins(byte[] bytes) {
        return bytes.length >= SIGNATURE.length
                && ByteBuffer.wrap(bytes, 0, SIGNATURE.length).equals(ByteBuffer.wrap(SIGNATURE));
    }

    PictureHeader header() {
        int columns = 0;
        int rows = 0;
        boolean pixels = false;
        ByteArrayOutputStream plain = PictureHeader.buffer(bytes.array());
        plain.write(SIGNATURE, 0, SIGNATURE.length);
        for (int at = SIGNATURE.length; ; ) {
            if (bytes.limit() - at < CHUNK_HEAD) {
                throw refuse(Place.file(), "the picture is cut off; download or save it again");
            }
            int length = bytes.getInt(at);
            String type = type(at + 4);
            if (at == SIGNATURE.length && !(type.equals("IHDR") && length == HEADER_LENGTH)) {
                throw refuse(Place.at(at + 4), "the picture does not begin with its header");
            }
            if (length < 0 || length > bytes.limit() - at - CHUNK_FRAME) {
                if (length >= 0 && length < PictureHeader.MOST_BYTES && !type.equals("IHDR")) {
                    throw refuse(Place.file(), "the picture is cut off; download or save it again");
                }
                String problem = "the part " + Shown.value(type) + " is said to be " + Integer.toUnsignedString(length)
                        + " bytes long, more than the file has";
                throw refuse(Place.at(at), problem);
            }
            if (type.equals("IHDR")) {
                columns = bytes.getInt(at + 8);
                rows = bytes.getInt(at + 12);
                requireHeader(at, Integer.toUnsignedLong(columns), Integer.toUnsignedLong(rows));
            }
            requireNoHiddenText(at, type, length);
            pixels |= type.equals("IDAT");
            if (PIXELS.contains(type)) {
                plain.write(bytes.array(), at, length + CHUNK_FRAME);
            }
            if (type.equals("IEND")) {
                break;
            }
            at += length + CHUNK_FRAME;
        }
        if (!pixels) {
            throw refuse(Place.file(), "the picture holds no pixels");
        }
        return new PictureHeader("png", columns, rows, plain.toByteArray());
    }

    private void requireHeader(int at, long columns, long rows) {
        if (at != SIGNATURE.length) {
            throw refuse(Place.at(at), "the picture has two headers");
        }
        PictureHeader.requireSize(shown, at + 8L, columns, rows);
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), at + 4, 4 + HEADER_LENGTH);
        int stored = at + 8 + HEADER_LENGTH;
        if ((int) sum.getValue() != bytes.getInt(stored)) {
            throw refuse(Place.at(stored), "the header's checksum is wrong: the file is damaged");
        }
    }

    private void requireNoHiddenText(int at, String type, int length) {
        if ((type.equals("zTXt") || type.equals("iTXt") && isCompressed(at + 8, length)) && length > MOST_HIDDEN_TEXT) {
            String problem = length + " bytes of compressed text; at most " + MOST_HIDDEN_TEXT
                    + " are tolerated, so save the picture without comments";
            throw new Finding(shown, Place.at(at), problem, "IM-03").refuse();
        }
    }

    /// An international text is compressed if a 1 follows the zero that ends its keyword.
    private boolean isCompressed(int from, int length) {
        for (int i = from; i < from + length - 1; i++) {
            if (bytes.get(i) == 0) {
                return bytes.get(i + 1) == 1;
            }
        }
        return false;
    }

    private String type(int at) {
        return new String(bytes.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    private LoupeInputException refuse(Place place, String problem) {
        return new Finding(shown, place, problem, "IM-02").refuse();
    }
}
