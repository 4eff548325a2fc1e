package loupe.course.progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import loupe.course.progress.Database.Note;
import org.sqlite.SQLiteConfig;

/// Reads what can be read of a database that cannot be opened properly: row by row, up to the first broken one.
final class Salvage {

    private Salvage() {}

    /// The notes that can still be read.
    static List<Note> notes(Path file) {
        List<Note> notes = new ArrayList<>();
        each(file, "select kind, name, value from note", row -> {
            for (Notes kind : Notes.values()) {
                if (kind.name().equals(row.getString(1)) && row.getString(3) != null) {
                    notes.add(new Note(kind, row.getString(2), row.getString(3)));
                }
            }
        });
        return notes;
    }

    /// The answers that can still be read and whose checksum holds.
    static List<Entry> entries(Path file) {
        List<Entry> entries = new ArrayList<>();
        each(file, "select number, previous, at, lesson, exercise, verdict, given, crc from answer", row -> {
            Attempt attempt = new Attempt(
                    Instant.ofEpochMilli(row.getLong(3)),
                    String.valueOf(row.getString(4)),
                    String.valueOf(row.getString(5)),
                    String.valueOf(row.getString(6)),
                    String.valueOf(row.getString(7)));
            Entry entry = new Entry(row.getLong(1), row.getLong(2), attempt);
            if (entry.crc() == row.getLong(8)) {
                entries.add(entry);
            }
        });
        return entries;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Path file, String query, RowReader reader) {
        if (!Files.exists(file)) {
            return;
        }
        String address = "jdbc:sqlite:file:" + file.toUri().getRawPath();
        try {
            read(address, query, reader);
        } catch (SQLException e) {
            say(file, e);
            try {
                read(address + "?immutable=1", query, reader); // a folder that cannot be written needs this
            } catch (SQLException again) {
                say(file, again);
            }
        }
    }

    private static void read(String address, String query, RowReader reader) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(500); // ms
        try (Connection connection = config.createConnection(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                reader.read(row);
            }
        }
    }

    private static void say(Path file, SQLException e) {
        System.getLogger(Salvage.class.getName())
                .log(System.Logger.Level.DEBUG, "reading " + file.getFileName() + " ended early", e);
    }
}
