package loupe.course.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loupe.course.progress.Database.Note;
import org.jspecify.annotations.Nullable;

/// The two files of progress and what is done when one of them is in the way: set aside, mend, wait, or say so.
final class ProgressFiles {

    /// What was found on opening.
    record Contents(List<Entry> entries, Map<Notes, Map<String, String>> notes) {}

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final @Nullable Path folder;
    private @Nullable FolderLock lock;
    private @Nullable AnswerLog log;
    private @Nullable Database database;
    private int logged; // how many of the waiting entries are in the log already
    private Health health = Health.SOUND;

    ProgressFiles(Path folder) {
        this.folder = folder;
    }

    private ProgressFiles() {
        this.folder = null;
    }

    /// No files at all.
    static ProgressFiles none() {
        return new ProgressFiles();
    }

    Health health() {
        return health;
    }

    /// Opens both files and makes them agree.
    Contents open() {
        Path here = folder;
        if (here == null) {
            return nothing();
        }
        try {
            Files.createDirectories(here);
            lock = FolderLock.take(here);
        } catch (IOException e) {
            return watch(here, Trouble.folder(here.getFileName().toString()));
        }
        if (lock == null) {
            return watch(here, Trouble.secondProgram());
        }
        List<Entry> written = logOf(here);
        Map<Long, Entry> all = new TreeMap<>();
        written.forEach(e -> all.put(e.number(), e));
        try {
            return agreeOrMend(here, all);
        } catch (NewerFileException e) {
            health = new Health(Health.Kind.ANSWERS_ONLY, Trouble.newer(e.version()));
        } catch (SQLException e) {
            health = new Health(Health.Kind.ANSWERS_ONLY, Trouble.unwritable(e));
        }
        Map<Notes, Map<String, String>> notes = readable(here, all);
        return new Contents(List.copyOf(all.values()), notes);
    }

    /// Writes what waits, and takes out of the lists what is safe.
    void write(List<Entry> entries, Map<String, Note> notes) {
        if (folder == null) {
            entries.clear();
            notes.clear();
            return;
        }
        if (lock == null) {
            return;
        }
        boolean inLog = writeLog(entries);
        try {
            reopen();
            if (database != null) {
                database.write(entries, List.copyOf(notes.values()));
                entries.clear();
                notes.clear();
                logged = 0;
                if (!inLog) {
                    health = new Health(Health.Kind.RECOVERED, Trouble.log());
                } else if (health.kind() != Health.Kind.RECOVERED) {
                    health = Health.SOUND;
                }
            }
        } catch (SQLException e) {
            health = inLog
                    ? new Health(Health.Kind.ANSWERS_ONLY, Trouble.unwritable(e))
                    : new Health(Health.Kind.UNSAVED, Trouble.log());
        }
    }

    void close() {
        closeDatabase();
        if (log != null) {
            close(log::close);
        }
        if (lock != null) {
            close(lock::close);
        }
        database = null;
        log = null;
        lock = null;
    }

    private void closeDatabase() {
        if (database != null) {
            close(database::close);
        }
    }

    private boolean writeLog(List<Entry> entries) {
        try {
            if (log == null && folder != null) {
                log = AnswerLog.open(folder.resolve(Trouble.LOG));
            }
            if (log != null && logged < entries.size()) {
                log.append(entries.subList(logged, entries.size()));
                logged = entries.size();
            }
            return true;
        } catch (IOException e) {
            health = new Health(Health.Kind.UNSAVED, Trouble.log());
            return false;
        }
    }

    /// Tries again to open a database that could not be opened before; a newer one is left alone.
    private void reopen() throws SQLException {
        if (database == null && folder != null) {
            try {
                database = Database.open(folder.resolve(Trouble.DATABASE));
            } catch (NewerFileException e) {
                health = new Health(Health.Kind.ANSWERS_ONLY, Trouble.newer(e.version()));
            }
        }
    }

    private List<Entry> logOf(Path here) {
        try {
            List<Entry> written = AnswerLog.read(here.resolve(Trouble.LOG));
            log = AnswerLog.open(here.resolve(Trouble.LOG));
            return written;
        } catch (IOException e) {
            health = new Health(Health.Kind.UNSAVED, Trouble.log());
            return List.of();
        }
    }

    private Contents agreeOrMend(Path here, Map<Long, Entry> all) throws SQLException {
        Path file = here.resolve(Trouble.DATABASE);
        try {
            database = Database.open(file);
            return agree(database, all);
        } catch (SQLException e) {
            if (!Trouble.isDamage(e)) {
                throw e;
            }
            closeDatabase();
            String aside = Trouble.DATABASE + ".damaged-" + LocalDateTime.now().format(STAMP);
            setAside(here, aside);
            Salvage.entries(here.resolve(aside)).forEach(entry -> all.putIfAbsent(entry.number(), entry));
            database = Database.open(file);
            database.write(List.of(), Salvage.notes(here.resolve(aside)));
            health = new Health(Health.Kind.RECOVERED, Trouble.damaged(aside));
            return agree(database, all);
        }
    }

    private Contents agree(Database opened, Map<Long, Entry> all) throws SQLException {
        Map<Long, Entry> rows = opened.entries();
        List<Entry> missingRows = all.values().stream()
                .filter(e -> !e.equals(rows.get(e.number())))
                .toList();
        List<Entry> missingLines =
                rows.values().stream().filter(e -> !all.containsKey(e.number())).toList();
        opened.write(missingRows, List.of());
        rows.forEach(all::putIfAbsent);
        long lastRow = rows.keySet().stream().mapToLong(n -> n).max().orElse(0);
        long mended = missingRows.stream().filter(e -> e.number() <= lastRow).count(); // later ones: killed in between
        if (mended > 0 && health.kind() == Health.Kind.SOUND) {
            health = new Health(Health.Kind.RECOVERED, Trouble.repaired(mended));
        }
        if (!missingLines.isEmpty()) {
            writeLog(new ArrayList<>(missingLines));
            logged = 0;
        }
        return new Contents(List.copyOf(all.values()), opened.notes());
    }

    /// Shows what another program keeps, without touching it.
    private Contents watch(Path here, String sentence) {
        health = new Health(Health.Kind.UNSAVED, sentence);
        Map<Long, Entry> all = new TreeMap<>();
        try {
            AnswerLog.read(here.resolve(Trouble.LOG)).forEach(e -> all.put(e.number(), e));
        } catch (IOException e) {
            health = new Health(Health.Kind.UNSAVED, Trouble.log());
        }
        return new Contents(List.copyOf(all.values()), readable(here, all));
    }

    private static Map<Notes, Map<String, String>> readable(Path here, Map<Long, Entry> all) {
        Path file = here.resolve(Trouble.DATABASE);
        Salvage.entries(file).forEach(e -> all.putIfAbsent(e.number(), e));
        Map<Notes, Map<String, String>> notes = new EnumMap<>(Notes.class);
        for (Note note : Salvage.notes(file)) {
            notes.computeIfAbsent(note.kind(), k -> new TreeMap<>()).put(note.name(), note.value());
        }
        return notes;
    }

    private static Contents nothing() {
        return new Contents(List.of(), Map.of());
    }

    private static void setAside(Path here, String aside) throws SQLException {
        try {
            for (String tail : List.of("", "-wal", "-shm")) {
                Path from = here.resolve(Trouble.DATABASE + tail);
                if (Files.exists(from)) {
                    Files.move(from, here.resolve(aside + tail), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException e) {
            throw new SQLException("the damaged file cannot be moved", e);
        }
    }

    private interface Closing {
        void close() throws IOException, SQLException;
    }

    private static void close(Closing resource) {
        try {
            resource.close();
        } catch (IOException | SQLException e) {
            System.getLogger(ProgressFiles.class.getName()).log(System.Logger.Level.DEBUG, "closing progress", e);
        }
    }
}
