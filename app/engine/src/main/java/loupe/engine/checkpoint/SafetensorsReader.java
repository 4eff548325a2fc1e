package loupe.engine.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import loupe.engine.input.Bounded;
import loupe.engine.input.Finding;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Place;

/// Reads a safetensors file front to back: kind, header length, header, data, each checked before the next.
///
/// The codes: ST-01 no room for the header length, -02 a length that cannot be, -03 a header past the end, -13 another
/// kind of file, CF-07 more weights than memory, and those of [SafetensorsHeader].
final class SafetensorsReader {

    private static final int LENGTH_BYTES = 8;
    private static final long LONGEST_HEADER = 100_000_000; // bytes, the format's own limit
    private static final double SHARE_OF_FREE_HEAP = 0.6;

    private final String shown;
    private final long size;

    private SafetensorsReader(String shown, long size) {
        this.shown = shown;
        this.size = size;
    }

    static Safetensors read(Path file, String shown) {
        Bounded.requireRegular(file, shown);
        try (FileChannel channel = FileChannel.open(file);
                InputStream in = Channels.newInputStream(channel)) {
            return new SafetensorsReader(shown, channel.size()).read(in);
        } catch (EOFException e) {
            Finding finding = new Finding(shown, Place.file(), "the file grew shorter while it was read", "IO-01");
            throw new LoupeInputException(finding, e);
        } catch (IOException e) {
            throw Bounded.unreadable(shown, e);
        }
    }

    static Safetensors read(String shown, byte[] bytes) {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return new SafetensorsReader(shown, bytes.length).read(in);
        } catch (IOException e) {
            throw Bounded.unreadable(shown, e);
        }
    }

    private Safetensors read(InputStream in) throws IOException {
        if (size == 0) {
            throw refuse(Place.file(), "the file is empty", "IO-03");
        }
        byte[] head = in.readNBytes(64);
        long length = requireHeader(head);
        long dataBytes = size - LENGTH_BYTES - length;
        byte[] headerBytes = new byte[(int) length];
        int known = (int) Math.min(length, head.length - LENGTH_BYTES);
        System.arraycopy(head, LENGTH_BYTES, headerBytes, 0, known);
        DataInputStream rest = new DataInputStream(in);
        rest.readFully(headerBytes, known, headerBytes.length - known);
        SafetensorsHeader header = new SafetensorsHeader(shown, headerBytes, dataBytes);
        requireRoom(dataBytes);
        byte[] data = new byte[(int) dataBytes];
        int already = head.length - LENGTH_BYTES - known;
        System.arraycopy(head, LENGTH_BYTES + known, data, 0, already);
        rest.readFully(data, already, data.length - already);
        return new Safetensors(shown, header, ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN));
    }

    /// The length of the header, within the format's limits and the file.
    private long requireHeader(byte[] head) {
        long length = head.length < LENGTH_BYTES
                ? -1
                : ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
        boolean possible = length >= 2 && length <= LONGEST_HEADER;
        boolean braced = possible && length <= size - LENGTH_BYTES && head[LENGTH_BYTES] == '{';
        if (!braced) {
            Mistaken.kindOf(head).ifPresent(kind -> {
                throw refuse(Place.file(), "this is " + kind, "ST-13");
            });
        }
        if (head.length < LENGTH_BYTES) {
            throw refuse(Place.at(0), size + " bytes is too short for the 8-byte header length", "ST-01");
        }
        if (!possible) {
            String problem =
                    "the header length is " + Long.toUnsignedString(length) + "; it must be from 2 to 100,000,000";
            throw refuse(Place.at(0), problem, "ST-02");
        }
        if (length > size - LENGTH_BYTES) {
            String problem =
                    "the header length is " + length + " but only " + (size - LENGTH_BYTES) + " bytes follow it";
            throw refuse(Place.at(0), problem, "ST-03");
        }
        return length;
    }

    private void requireRoom(long dataBytes) {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        long most = Math.min((long) (free * SHARE_OF_FREE_HEAP), Integer.MAX_VALUE - 8L);
        if (dataBytes > most) {
            String problem = (dataBytes >> 20) + " MiB of weights do not fit into the " + (most >> 20)
                    + " MiB that are free for them; start Loupe with more memory";
            throw refuse(Place.file(), problem, "CF-07");
        }
    }

    private LoupeInputException refuse(Place place, String problem, String code) {
        return new Finding(shown, place, problem, code).refuse();
    }
}
