package loupe.course.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import loupe.engine.input.Bounded;
import loupe.engine.input.Place;

/// Reads the directory at the end of an archive. PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16.
final class Directory {

    private static final int END = 0x06054B50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int CENTRAL = 0x02014B50;
    private static final int CENTRAL_SIZE = 46;
    private static final int LONGEST_NAME = 600; // bytes; 8 parts of 64 and their slashes fit

    private Directory() {}

    static List<Entry> read(Archive archive) throws IOException {
        if (archive.length() > PackArchive.MOST_BYTES) {
            throw archive.refuse(Place.file(), "the archive is larger than 64 MiB; leave out what is large", "ZP-06");
        }
        long end = end(archive);
        ByteBuffer record = archive.bytes(end, END_SIZE);
        int here = record.getShort(8) & 0xFFFF;
        int count = record.getShort(10) & 0xFFFF;
        long size = record.getInt(12) & 0xFFFFFFFFL;
        long start = record.getInt(16) & 0xFFFFFFFFL;
        if (record.getInt(4) != 0 || here != count) {
            throw archive.refuse(Place.at(end), "the archive is in several parts; make one of one part", "ZP-09");
        }
        if (count > PackArchive.MOST_ENTRIES) {
            throw tooMany(archive, String.valueOf(count));
        }
        if (start + size != end) {
            throw archive.refuse(Place.at(end), "the directory does not end where the end record begins", "ZP-10");
        }
        List<Entry> entries = entries(archive, start, end);
        if (entries.size() != count) {
            String problem = "the end record counts " + count + " entries, the directory lists " + entries.size();
            throw archive.refuse(Place.file(), problem, "ZP-09");
        }
        return entries;
    }

    /// Where the end record begins: it has to be the last thing in the file.
    private static long end(Archive archive) throws IOException {
        long length = archive.length();
        int tail = (int) Math.min(length, END_SIZE + LONGEST_COMMENT);
        if (tail < END_SIZE) {
            throw archive.refuse(Place.file(), "this is not a zip archive", "ZP-09");
        }
        ByteBuffer bytes = archive.bytes(length - tail, tail);
        for (int at = tail - END_SIZE; at >= 0; at--) {
            if (bytes.getInt(at) == END) {
                if (at != tail - END_SIZE) {
                    String problem = "something follows the end record; make the archive again without a comment";
                    throw archive.refuse(Place.file(), problem, "ZP-10");
                }
                return length - END_SIZE;
            }
        }
        throw archive.refuse(Place.file(), "this is not a zip archive, or it is cut off", "ZP-09");
    }

    private static List<Entry> entries(Archive archive, long start, long end) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (long at = start; at < end; ) {
            if (entries.size() == PackArchive.MOST_ENTRIES) {
                throw tooMany(archive, "more than " + PackArchive.MOST_ENTRIES);
            }
            entries.add(entry(archive, at));
            at += lengthOf(archive, at);
            if (at > end) {
                throw archive.refuse(Place.at(end), "the directory runs into the end record", "ZP-09");
            }
        }
        return entries;
    }

    private static RuntimeException tooMany(Archive archive, String count) {
        String problem = count + " entries; a pack has at most " + PackArchive.MOST_ENTRIES;
        return archive.refuse(Place.file(), problem, "ZP-06");
    }

    private static Entry entry(Archive archive, long at) throws IOException {
        ByteBuffer head = archive.bytes(at, CENTRAL_SIZE);
        if (head.getInt(0) != CENTRAL) {
            throw archive.refuse(Place.at(at), "the directory is damaged here", "ZP-09");
        }
        int nameLength = head.getShort(28) & 0xFFFF;
        int extraLength = head.getShort(30) & 0xFFFF;
        int commentLength = head.getShort(32) & 0xFFFF;
        String name = name(archive, at + CENTRAL_SIZE, nameLength);
        ExtraFields.check(archive, name, archive.bytes(at + CENTRAL_SIZE + nameLength, extraLength));
        if (commentLength > 0) {
            throw archive.refuse(Place.entry(name), "it has a comment; a pack needs none", "ZP-10");
        }
        return new Entry(
                name,
                head.getShort(8) & 0xFFFF,
                head.getShort(10) & 0xFFFF,
                head.getInt(16) & 0xFFFFFFFFL,
                head.getInt(20) & 0xFFFFFFFFL,
                head.getInt(24) & 0xFFFFFFFFL,
                mode(head),
                head.getInt(42) & 0xFFFFFFFFL,
                at);
    }

    /// Of the line at this place, with its name, extra fields and comment.
    private static int lengthOf(Archive archive, long at) throws IOException {
        ByteBuffer head = archive.bytes(at, CENTRAL_SIZE);
        return CENTRAL_SIZE
                + (head.getShort(28) & 0xFFFF)
                + (head.getShort(30) & 0xFFFF)
                + (head.getShort(32) & 0xFFFF);
    }

    /// Unix and macOS leave the mode in the upper half of the external attributes.
    private static int mode(ByteBuffer head) {
        int system = head.get(5) & 0xFF;
        boolean unix = system == 3 || system == 19;
        return unix ? head.getInt(38) >>> 16 : 0;
    }

    /// The name of an entry, strictly UTF-8.
    static String name(Archive archive, long at, int length) throws IOException {
        if (length == 0 || length > LONGEST_NAME) {
            String problem = "a name of " + length + " bytes; at most " + LONGEST_NAME + " are read";
            throw archive.refuse(Place.at(at), problem, "ZP-01");
        }
        return Bounded.utf8(archive.shown(), archive.bytes(at, length).array(), 0, length, "a name");
    }
}
