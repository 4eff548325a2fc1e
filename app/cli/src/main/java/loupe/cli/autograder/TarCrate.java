package loupe.cli.autograder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A tar in the form that POSIX calls ustar: blocks of 512 bytes, a head before each file, two empty blocks at the end.
final class TarCrate implements Crate {

    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 100;
    private static final int CHECKSUM_AT = 148;
    private static final int PREFIX_AT = 345;

    private final OutputStream out;

    TarCrate(OutputStream out) {
        this.out = out;
    }

    @Override
    public void put(String path, byte[] bytes, Mode mode) throws IOException {
        out.write(head(path, bytes.length, mode));
        out.write(bytes);
        out.write(new byte[(BLOCK - bytes.length % BLOCK) % BLOCK]);
    }

    private static byte[] head(String path, int size, Mode mode) throws IOException {
        byte[] head = new byte[BLOCK];
        int cut = path.length() <= LONGEST_NAME ? -1 : path.lastIndexOf('/', LONGEST_NAME);
        String name = path.substring(cut + 1);
        if (name.length() > LONGEST_NAME) {
            throw new IOException(path + " is too long for a tar");
        }
        text(head, 0, name);
        text(head, 100, mode == Mode.RUN ? "0000755" : "0000644");
        text(head, 108, "0000000");
        text(head, 116, "0000000");
        text(head, 124, octal(size, 11));
        text(head, 136, octal(0, 11)); // no time
        text(head, CHECKSUM_AT, "        ");
        text(head, 156, "0"); // a plain file
        text(head, 257, "ustar");
        text(head, 263, "00");
        if (cut > 0) {
            text(head, PREFIX_AT, path.substring(0, cut));
        }
        int sum = 0;
        for (byte b : head) {
            sum += b & 0xFF;
        }
        text(head, CHECKSUM_AT, octal(sum, 6) + "\0 ");
        return head;
    }

    private static String octal(int number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "o", number);
    }

    private static void text(byte[] head, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, head, at, bytes.length);
    }

    @Override
    public void close() throws IOException {
        out.write(new byte[2 * BLOCK]);
        out.close();
    }
}
