package loupe.engine.input;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// Walks the segments of a JPEG up to its pixels. ITU-T T.81, annex B.
final class JpegCheck {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int ADOBE = 0xEE; // says how the colours are stored

    private final String shown;
    private final ByteBuffer bytes;
    private int columns;
    private int rows;

    JpegCheck(String shown, byte[] bytes) {
        this.shown = shown;
        this.bytes = ByteBuffer.wrap(bytes);
    }

    static boolean begins(byte[] bytes) {
        return bytes.length >= 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8 && (bytes[2] & 0xFF) == 0xFF;
    }

    PictureHeader header() {
        ByteArrayOutputStream plain = PictureHeader.buffer(bytes.array());
        plain.write(bytes.array(), 0, 2);
        int at = 2;
        while (true) {
            int marker = marker(at);
            if (marker == 0xFF) { // a byte of filling
                at++;
                continue;
            }
            int length = length(at);
            if (isFrame(marker)) {
                readFrame(at, length);
            }
            if (marker == START_OF_SCAN) {
                break;
            }
            if (!isAttachment(marker)) {
                plain.write(bytes.array(), at, length + 2);
            }
            at += length + 2;
        }
        if (columns == 0) {
            throw refuse(Place.at(at), "the picture's size is missing");
        }
        requireEnd(at);
        plain.write(bytes.array(), at, bytes.limit() - at);
        return new PictureHeader("jpeg", columns, rows, plain.toByteArray());
    }

    private int marker(int at) {
        if (at + 4 > bytes.limit()) {
            throw refuse(Place.file(), "the picture is cut off; download or save it again");
        }
        int marker = bytes.get(at + 1) & 0xFF;
        if ((bytes.get(at) & 0xFF) != 0xFF || marker == 0 || marker == END) {
            throw refuse(Place.at(at), "no part of a JPEG begins here: the file is damaged");
        }
        return marker;
    }

    private int length(int at) {
        int length = bytes.getShort(at + 2) & 0xFFFF;
        if (length < 2 || length > bytes.limit() - at - 2) {
            String problem = "a part is said to be " + length + " bytes long, which the file cannot hold";
            throw refuse(Place.at(at + 2), problem);
        }
        return length;
    }

    private void readFrame(int at, int length) {
        if (length < 8) {
            throw refuse(Place.at(at), "the picture's size is cut off");
        }
        if (columns != 0) {
            throw refuse(Place.at(at), "the picture has two sizes");
        }
        rows = bytes.getShort(at + 5) & 0xFFFF;
        columns = bytes.getShort(at + 7) & 0xFFFF;
        PictureHeader.requireSize(shown, at + 5L, columns, rows);
        int components = bytes.get(at + 9);
        if (bytes.get(at + 4) != 8 || components != 1 && components != 3) {
            String problem = "this JPEG is made for printing or for scanners; save it as an ordinary one";
            throw new Finding(shown, Place.at(at + 4), problem, "IM-04").refuse();
        }
    }

    private void requireEnd(int from) {
        for (int at = bytes.limit() - 2; at >= from; at--) {
            if ((bytes.get(at) & 0xFF) == 0xFF && (bytes.get(at + 1) & 0xFF) == END) {
                return;
            }
        }
        throw refuse(Place.file(), "the picture is cut off; download or save it again");
    }

    /// Start of frame, in any of its kinds; C4, C8 and CC are something else.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /// Comments and what applications add: previews, profiles, the place where a photo was taken.
    private static boolean isAttachment(int marker) {
        return marker == 0xFE || marker > 0xE0 && marker <= 0xEF && marker != ADOBE;
    }

    private LoupeInputException refuse(Place place, String problem) {
        return new Finding(shown, place, problem, "IM-02").refuse();
    }
}
