package loupe.course.progress;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/// `progress.db`: one SQLite file, one connection. A commit that returned is on the disk (WAL, `synchronous=FULL`).
final class Database implements AutoCloseable {

    /// The version of the tables below, kept in the file as `user_version`.
    static final int VERSION = 1;

    private static final int WAIT = 2000; // ms for another program that holds the file
    private static final int SHORT_WAIT =
            250; // ms; once open, the window must not stand still: what waits is written later
    private static final String ANSWERS =
            "create table if not exists answer (number integer primary key, previous integer not null,"
                    + " at integer not null, lesson text not null, exercise text not null, verdict text not null,"
                    + " given text not null, crc integer not null)";
    private static final String NOTES = "create table if not exists note (kind text not null, name text not null,"
            + " value text not null, primary key (kind, name)) without rowid";

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /// Opens the file, makes its tables when it is new, and checks it.
    ///
    /// @throws NewerFileException if a newer Loupe wrote it
    /// @throws SQLException if it is damaged, locked or cannot be written
    static Database open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(WAIT);
        config.enforceForeignKeys(true);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        Database database = new Database(connection);
        try {
            database.prepare();
            return database;
        } catch (SQLException | NewerFileException e) {
            connection.close();
            throw e;
        }
    }

    private void prepare() throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("pragma trusted_schema = off");
            int version = number(s, "pragma user_version");
            if (version > VERSION) {
                throw new NewerFileException(version);
            }
            String checked = text(s, "pragma quick_check(1)");
            if (!checked.equals("ok")) {
                throw new SQLException("quick_check: " + checked);
            }
            s.execute("begin immediate"); // finds out now whether the file can be written
            s.execute(ANSWERS);
            s.execute(NOTES);
            s.execute("pragma user_version = " + VERSION);
            s.execute("commit");
            s.execute("pragma busy_timeout = " + SHORT_WAIT);
        }
    }

    /// Reads every page and every index; takes longer than the check on opening.
    ///
    /// @throws SQLException if something is damaged
    void checkWhole() throws SQLException {
        try (Statement s = connection.createStatement()) {
            String checked = text(s, "pragma integrity_check(1)");
            if (!checked.equals("ok")) {
                throw new SQLException("integrity_check: " + checked);
            }
        }
    }

    /// Writes a copy as it is now into a file that is not there yet.
    void copyTo(Path file) throws SQLException {
        try (PreparedStatement p = connection.prepareStatement("vacuum into ?")) {
            p.setString(1, file.toString());
            p.execute();
        }
    }

    /// Whether a file that nobody has open is a sound database of a version that is known here.
    static boolean isWhole(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
                Statement s = connection.createStatement()) {
            int version = number(s, "pragma user_version");
            return version >= 1
                    && version <= VERSION
                    && text(s, "pragma integrity_check(1)").equals("ok");
        } catch (SQLException e) {
            System.getLogger(Database.class.getName())
                    .log(System.Logger.Level.DEBUG, file.getFileName() + " is not whole", e);
            return false;
        }
    }

    /// The entries whose checksum holds, by their number; the others are left out.
    Map<Long, Entry> entries() throws SQLException {
        Map<Long, Entry> entries = new LinkedHashMap<>();
        try (Statement s = connection.createStatement();
                ResultSet row = s.executeQuery("select * from answer order by number")) {
            while (row.next()) {
                Attempt attempt = new Attempt(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("lesson"),
                        row.getString("exercise"),
                        row.getString("verdict"),
                        row.getString("given"));
                Entry entry = new Entry(row.getLong("number"), row.getLong("previous"), attempt);
                if (entry.crc() == row.getLong("crc")) {
                    entries.put(entry.number(), entry);
                }
            }
        }
        return entries;
    }

    /// All notes, by kind and name.
    Map<Notes, Map<String, String>> notes() throws SQLException {
        Map<Notes, Map<String, String>> notes = new EnumMap<>(Notes.class);
        try (Statement s = connection.createStatement();
                ResultSet row = s.executeQuery("select kind, name, value from note")) {
            while (row.next()) {
                String kind = row.getString(1);
                for (Notes known : Notes.values()) {
                    if (known.name().equals(kind)) {
                        notes.computeIfAbsent(known, k -> new LinkedHashMap<>())
                                .put(row.getString(2), row.getString(3));
                    }
                }
            }
        }
        return notes;
    }

    /// Writes entries and notes in one transaction; entries of the same number are replaced.
    void write(List<Entry> entries, List<Note> notes) throws SQLException {
        connection.setAutoCommit(false);
        try {
            put(entries);
            for (Note note : notes) {
                put(note);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /// A note to be written.
    record Note(Notes kind, String name, String value) {}

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void put(List<Entry> entries) throws SQLException {
        try (PreparedStatement p =
                connection.prepareStatement("insert or replace into answer values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Entry e : new ArrayList<>(entries)) {
                p.setLong(1, e.number());
                p.setLong(2, e.previous());
                p.setLong(3, e.attempt().at().toEpochMilli());
                p.setString(4, e.attempt().lesson());
                p.setString(5, e.attempt().exercise());
                p.setString(6, e.attempt().verdict());
                p.setString(7, e.attempt().given());
                p.setLong(8, e.crc());
                p.executeUpdate();
            }
        }
    }

    private void put(Note note) throws SQLException {
        try (PreparedStatement p = connection.prepareStatement("insert or replace into note values (?, ?, ?)")) {
            p.setString(1, note.kind().name());
            p.setString(2, note.name());
            p.setString(3, note.value());
            p.executeUpdate();
        }
    }

    private static int number(Statement s, String query) throws SQLException {
        try (ResultSet row = s.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static String text(Statement s, String query) throws SQLException {
        try (ResultSet row = s.executeQuery(query)) {
            String text = row.next() ? row.getString(1) : "";
            return text == null ? "" : text;
        }
    }
}
