package loupe.course.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import loupe.course.progress.Database.Note;
import org.jspecify.annotations.Nullable;

/// The two files of progress and what is done when one of them is in the way: set aside, mend, wait, or say so.
final class ProgressFiles {

    /// What was found on opening.
    record Contents(List<Entry> entries, Map<Notes, Map<String, String>> notes) {}

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private static final String CHECKED = "checked"; // the day on which all of the file was checked
    private static final int DAYS_BETWEEN_CHECKS = 7;

    private final @Nullable Path folder;
    private final Clock clock;
    private @Nullable FolderLock lock;
    private @Nullable AnswerLog log;
    private @Nullable Database database;
    private int logged; // how many of the waiting entries are in the log already
    private Health health = Health.SOUND;

    ProgressFiles(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    private ProgressFiles() {
        this.folder = null;
        this.clock = Clock.systemDefaultZone();
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
            restoreLost(here, file);
            database = Database.open(file);
            Contents contents = agree(database, all);
            care(here, database, contents.notes());
            return contents;
        } catch (SQLException e) {
            if (!Trouble.isDamage(e)) {
                throw e;
            }
            closeDatabase();
            String aside = Trouble.DATABASE + ".damaged-" + stamp();
            setAside(here, aside);
            Salvage.entries(here.resolve(aside)).forEach(entry -> all.putIfAbsent(entry.number(), entry));
            Optional<String> backup = new Backups(here).restore();
            database = Database.open(file);
            database.write(List.of(), Salvage.notes(here.resolve(aside))); // younger than those of a backup
            health = new Health(
                    Health.Kind.RECOVERED,
                    backup.map(day -> Trouble.restored(aside, day)).orElseGet(() -> Trouble.damaged(aside)));
            return agree(database, all);
        }
    }

    /// A file that is gone or was cut to nothing would look like a new one.
    private void restoreLost(Path here, Path file) throws SQLException {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                if (!new Backups(here).all().isEmpty()) {
                    setAside(here, Trouble.DATABASE + ".damaged-" + stamp());
                    new Backups(here)
                            .restore()
                            .ifPresent(day -> health = new Health(Health.Kind.RECOVERED, Trouble.lost(day)));
                }
            }
        } catch (IOException e) {
            throw new SQLException("the folder cannot be read", e);
        }
    }

    /// Once a week every page is checked, once a day the file is copied.
    private void care(Path here, Database opened, Map<Notes, Map<String, String>> notes) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        String last = notes.getOrDefault(Notes.CARE, Map.of()).getOrDefault(CHECKED, "");
        boolean lately = last.compareTo(today.minusDays(DAYS_BETWEEN_CHECKS).toString()) > 0
                && last.compareTo(today.toString()) <= 0; // dates sort as they read
        if (!lately) {
            opened.checkWhole();
            opened.write(List.of(), List.of(new Note(Notes.CARE, CHECKED, today.toString())));
        }
        new Backups(here).keep(opened, today);
    }

    private String stamp() {
        return LocalDateTime.now(clock).format(STAMP);
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
