package loupe.course.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Place;

/// Unpacks every entry once, counting: what a header declares is a promise, not a size to allocate.
final class Contents {

    private static final int BLOCK = 64 << 10; // bytes read and written at a time
    private static final int FREE = 64 << 10; // bytes that may come out before the ratio counts
    private static final int STEEPEST = 100; // bytes out for one byte in
    private static final int LOCAL_SIZE = 30;

    private final Archive archive;
    private long total;

    private Contents(Archive archive) {
        this.archive = archive;
    }

    /// The bytes of `pack.yaml`; none if there is no such entry.
    static byte[] check(Archive archive, List<Entry> entries) throws IOException {
        Contents contents = new Contents(archive);
        byte[] manifest = new byte[0];
        for (Entry entry : entries) {
            boolean wanted = entry.name().equals(PackArchive.MANIFEST);
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            contents.unpack(entry, wanted ? kept : OutputStream.nullOutputStream());
            manifest = wanted ? kept.toByteArray() : manifest;
        }
        return manifest;
    }

    private void unpack(Entry entry, OutputStream out) throws IOException {
        if (entry.size() > PackArchive.MOST_ENTRY) {
            throw refuse(entry, "it unpacks to more than 16 MiB; packs may not", "ZP-05");
        }
        Counter counter = new Counter(entry, out);
        if (entry.method() == Entry.STORED) {
            stored(entry, counter);
        } else {
            inflate(entry, counter);
        }
        if (counter.count != entry.size() || counter.crc.getValue() != entry.crc()) {
            throw refuse(entry, "its content does not have the size and checksum that its header says", "ZP-09");
        }
    }

    private long dataOf(Entry entry) throws IOException {
        var head = archive.bytes(entry.offset(), LOCAL_SIZE);
        return entry.offset() + LOCAL_SIZE + (head.getShort(26) & 0xFFFF) + (head.getShort(28) & 0xFFFF);
    }

    private void stored(Entry entry, Counter counter) throws IOException {
        long data = dataOf(entry);
        for (long done = 0; done < entry.compressed(); ) {
            int some = (int) Math.min(BLOCK, entry.compressed() - done);
            counter.take(archive.bytes(data + done, some).array(), some);
            done += some;
        }
    }

    private void inflate(Entry entry, Counter counter) throws IOException {
        long data = dataOf(entry);
        long done = 0;
        byte[] block = new byte[BLOCK];
        Inflater inflater = new Inflater(true);
        try {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int some = (int) Math.min(BLOCK, entry.compressed() - done);
                    if (some == 0) {
                        throw refuse(entry, "its content is cut off", "ZP-09");
                    }
                    inflater.setInput(archive.bytes(data + done, some).array());
                    done += some;
                }
                counter.take(block, inflater.inflate(block));
            }
            if (inflater.getBytesRead() != entry.compressed()) {
                throw refuse(entry, "bytes are hidden behind its content", "ZP-04");
            }
        } catch (DataFormatException e) {
            LoupeInputException damaged = refuse(entry, "its content is damaged", "ZP-09");
            damaged.addSuppressed(e);
            throw damaged;
        } finally {
            inflater.end();
        }
    }

    private LoupeInputException refuse(Entry entry, String problem, String code) {
        return archive.refuse(Place.entry(entry.name()), problem, code);
    }

    /// What came out of one entry so far.
    private final class Counter {

        private final Entry entry;
        private final OutputStream out;
        private final CRC32 crc = new CRC32();
        private long count;

        Counter(Entry entry, OutputStream out) {
            this.entry = entry;
            this.out = out;
        }

        void take(byte[] bytes, int length) throws IOException {
            count += length;
            total += length;
            if (count > FREE && count > STEEPEST * Math.max(1, entry.compressed())) {
                throw refuse(entry, "inflates to more than 100 times its size; packs may not", "ZP-05");
            }
            if (count > entry.size()) {
                throw refuse(entry, "inflates to more than the " + entry.size() + " bytes declared", "ZP-05");
            }
            if (total > PackArchive.MOST_UNPACKED) {
                throw refuse(entry, "all files together unpack to more than 256 MiB; packs may not", "ZP-06");
            }
            crc.update(bytes, 0, length);
            out.write(bytes, 0, length);
        }
    }
}
