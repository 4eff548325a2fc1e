package loupe.course.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes zip archives field by field, so that a test can make any of them lie.
final class ZipMaker {

    /// One entry. `centralName`, `size` and so on stand in the directory; a `sharedOffset` of -1 gives it data of its
    /// own.
    record Item(
            String name,
            String localName,
            byte[] data,
            int method,
            int flags,
            long size,
            long crc,
            int mode,
            long sharedOffset) {

        static Item stored(String name, String text) {
            byte[] data = text.getBytes(StandardCharsets.UTF_8);
            return new Item(name, name, data, 0, 0x800, data.length, crcOf(data), 0100644, -1);
        }

        /// As many bytes of zero.
        static Item zeros(String name, int count) {
            byte[] zeros = new byte[count];
            return new Item(name, name, deflated(zeros), 8, 0x800, count, crcOf(zeros), 0100644, -1);
        }

        Item localName(String other) {
            return new Item(name, other, data, method, flags, size, crc, mode, sharedOffset);
        }

        Item data(byte[] other) {
            return new Item(name, localName, other, method, flags, size, crc, mode, sharedOffset);
        }

        Item method(int other) {
            return new Item(name, localName, data, other, flags, size, crc, mode, sharedOffset);
        }

        Item flags(int other) {
            return new Item(name, localName, data, method, other, size, crc, mode, sharedOffset);
        }

        Item size(long other) {
            return new Item(name, localName, data, method, flags, other, crc, mode, sharedOffset);
        }

        Item crc(long other) {
            return new Item(name, localName, data, method, flags, size, other, mode, sharedOffset);
        }

        Item mode(int other) {
            return new Item(name, localName, data, method, flags, size, crc, other, sharedOffset);
        }

        Item at(long offset) {
            return new Item(name, localName, data, method, flags, size, crc, mode, offset);
        }
    }

    private final List<Item> items = new ArrayList<>();
    private byte[] before = {};
    private byte[] between = {};
    private byte[] after = {};
    private int countOff;

    static ZipMaker of(Item... items) {
        ZipMaker maker = new ZipMaker();
        maker.items.addAll(List.of(items));
        return maker;
    }

    ZipMaker and(Item item) {
        items.add(item);
        return this;
    }

    ZipMaker before(String text) {
        before = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /// Between the last entry and the directory.
    ZipMaker between(String text) {
        between = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    ZipMaker after(String text) {
        after = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /// By how much the end record miscounts.
    ZipMaker countOff(int by) {
        countOff = by;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        out.writeBytes(before);
        for (Item item : items) {
            long offset = item.sharedOffset() < 0 ? out.size() : item.sharedOffset();
            if (item.sharedOffset() < 0) {
                local(out, item);
            }
            central(directory, item, offset);
        }
        out.writeBytes(between);
        int count = items.size() + countOff;
        ByteBuffer end = buffer(22).putInt(0x06054B50).putInt(0);
        end.putShort((short) count).putShort((short) count).putInt(directory.size());
        end.putInt(out.size()).putShort((short) 0);
        out.writeBytes(directory.toByteArray());
        out.writeBytes(end.array());
        out.writeBytes(after);
        return out.toByteArray();
    }

    private static void local(ByteArrayOutputStream out, Item item) {
        byte[] name = item.localName().getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = buffer(30).putInt(0x04034B50).putShort((short) 20);
        common(head, item).putShort((short) name.length).putShort((short) 0);
        out.writeBytes(head.array());
        out.writeBytes(name);
        out.writeBytes(item.data());
    }

    private static void central(ByteArrayOutputStream out, Item item, long offset) {
        byte[] name = item.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = buffer(46).putInt(0x02014B50).putShort((short) 0x031E).putShort((short) 20);
        common(head, item).putShort((short) name.length).putShort((short) 0).putShort((short) 0);
        head.putInt(0).putInt(item.mode() << 16).putInt((int) offset);
        out.writeBytes(head.array());
        out.writeBytes(name);
    }

    private static ByteBuffer common(ByteBuffer head, Item item) {
        head.putShort((short) item.flags()).putShort((short) item.method()).putInt(33 << 16);
        return head.putInt((int) item.crc()).putInt(item.data().length).putInt((int) item.size());
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    static long crcOf(byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(data);
        return crc.getValue();
    }

    static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[4096];
        while (!deflater.finished()) {
            out.write(block, 0, deflater.deflate(block));
        }
        deflater.end();
        return out.toByteArray();
    }
}
