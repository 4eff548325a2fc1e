package loupe.course.progress;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// An attempt with its place in the chain: its number, the checksum of the entry before it, and its own.
///
/// The checksum (CRC-32C) is taken over the canonical line without its last field, so it covers the link too: a changed
/// byte, a lost entry and a foreign entry are all noticed. SQLite by itself notices one changed byte in forty.
record Entry(long number, long previous, Attempt attempt) {

    private static final int FIELDS = 8;

    /// Checksum of this entry, 0 to 2³² − 1.
    long crc() {
        return crcOf(body());
    }

    /// The entry as one line of the log, without the line feed.
    String line() {
        return body() + '\t' + Long.toHexString(crc());
    }

    /// The entry that a line holds; empty if the line is damaged or cut off.
    static Optional<Entry> read(String line) {
        List<String> fields = List.of(line.split("\t", -1));
        int cut = line.lastIndexOf('\t');
        if (fields.size() != FIELDS
                || !Long.toHexString(crcOf(line.substring(0, cut))).equals(fields.getLast())) {
            return Optional.empty();
        }
        try {
            Attempt attempt = new Attempt(
                    Instant.ofEpochMilli(Long.parseLong(fields.get(2))),
                    plain(fields.get(3)),
                    plain(fields.get(4)),
                    plain(fields.get(5)),
                    plain(fields.get(6)));
            return Optional.of(new Entry(Long.parseLong(fields.get(0)), Long.parseLong(fields.get(1), 16), attempt));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String body() {
        return number + "\t" + Long.toHexString(previous) + '\t'
                + attempt.at().toEpochMilli() + '\t'
                + escaped(attempt.lesson()) + '\t'
                + escaped(attempt.exercise()) + '\t'
                + escaped(attempt.verdict()) + '\t'
                + escaped(attempt.given());
    }

    private static long crcOf(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            i++;
            plain.append(
                    switch (text.charAt(i)) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> text.charAt(i);
                    });
        }
        return plain.toString();
    }
}
