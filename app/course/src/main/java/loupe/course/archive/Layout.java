package loupe.course.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import loupe.engine.input.Place;

/// Holds the directory against the headers before the data: they must say the same, and the entries must fill the
/// archive from its first byte to the directory. APPNOTE.TXT 4.3.7 and 4.3.9.
final class Layout {

    private static final int LOCAL = 0x04034B50;
    private static final int LOCAL_SIZE = 30;
    private static final int DESCRIPTOR = 0x08074B50;

    private final Archive archive;

    private Layout(Archive archive) {
        this.archive = archive;
    }

    static void check(Archive archive, List<Entry> entries) throws IOException {
        List<Entry> sorted =
                entries.stream().sorted(Comparator.comparingLong(Entry::offset)).toList();
        new Layout(archive).fills(sorted);
    }

    private void fills(List<Entry> sorted) throws IOException {
        if (!sorted.isEmpty() && sorted.getFirst().offset() != 0) {
            throw archive.refuse(Place.at(0), "something stands before the first entry; an archive is all", "ZP-10");
        }
        for (int i = 0; i < sorted.size(); i++) {
            Entry entry = sorted.get(i);
            long end = i + 1 < sorted.size() ? sorted.get(i + 1).offset() : directory(sorted);
            if (end - entry.offset() < LOCAL_SIZE + entry.compressed()) {
                throw archive.refuse(Place.entry(entry.name()), "it overlaps what follows it", "ZP-04");
            }
        }
        for (int i = 0; i < sorted.size(); i++) {
            long end = i + 1 < sorted.size() ? sorted.get(i + 1).offset() : directory(sorted);
            agrees(sorted.get(i), end);
        }
    }

    /// Where the directory begins: its first line stands there.
    private static long directory(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::line).min().orElseThrow();
    }

    private void agrees(Entry entry, long end) throws IOException {
        ByteBuffer head = archive.bytes(entry.offset(), LOCAL_SIZE);
        int nameLength = head.getShort(26) & 0xFFFF;
        int extraLength = head.getShort(28) & 0xFFFF;
        long data = entry.offset() + LOCAL_SIZE + nameLength + extraLength;
        boolean same = head.getInt(0) == LOCAL
                && Directory.name(archive, entry.offset() + LOCAL_SIZE, nameLength)
                        .equals(entry.name())
                && (head.getShort(6) & 0xFFFF) == entry.flags()
                && (head.getShort(8) & 0xFFFF) == entry.method()
                && sameNumbers(entry, head);
        if (!same) {
            throw archive.refuse(Place.entry(entry.name()), "its two headers do not say the same", "ZP-09");
        }
        ExtraFields.check(archive, entry.name(), archive.bytes(entry.offset() + LOCAL_SIZE + nameLength, extraLength));
        long left = end - data - entry.compressed();
        if (left < 0) {
            throw archive.refuse(Place.entry(entry.name()), "it overlaps what follows it", "ZP-04");
        }
        if (left > 0 && !(entry.describedLater() && describes(entry, data + entry.compressed(), left))) {
            throw archive.refuse(Place.entry(entry.name()), left + " bytes are hidden behind it", "ZP-04");
        }
    }

    /// Checksum and sizes: equal, or all 0 where they stand behind the data.
    private static boolean sameNumbers(Entry entry, ByteBuffer head) {
        long crc = head.getInt(14) & 0xFFFFFFFFL;
        long compressed = head.getInt(18) & 0xFFFFFFFFL;
        long size = head.getInt(22) & 0xFFFFFFFFL;
        boolean equal = crc == entry.crc() && compressed == entry.compressed() && size == entry.size();
        return equal || entry.describedLater() && crc == 0 && compressed == 0 && size == 0;
    }

    /// Whether the `length` bytes from `at` are the entry's descriptor and nothing else.
    private boolean describes(Entry entry, long at, long length) throws IOException {
        if (length != 12 && length != 16) {
            return false;
        }
        ByteBuffer bytes = archive.bytes(at, (int) length);
        boolean signed = length == 12 || bytes.getInt() == DESCRIPTOR;
        return signed
                && (bytes.getInt() & 0xFFFFFFFFL) == entry.crc()
                && (bytes.getInt() & 0xFFFFFFFFL) == entry.compressed()
                && (bytes.getInt() & 0xFFFFFFFFL) == entry.size();
    }
}
