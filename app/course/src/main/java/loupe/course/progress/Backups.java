package loupe.course.progress;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Copies of `progress.db` beside it, at most one a day: `progress.db.backup-2026-11-24`. The newest ones are kept.
///
/// @param folder where progress is kept
record Backups(Path folder) {

    /// How many copies are kept.
    static final int KEPT = 7;

    private static final String NAME = Trouble.DATABASE + ".backup-";
    private static final String NEW = Trouble.DATABASE + ".copying"; // not yet checked

    /// Copies the database unless this day has its copy. What is in the way of a copy, such as a full disk, is no harm
    /// to the database and goes to the program's own log.
    ///
    /// @throws SQLException if the database turns out to be damaged while it is read
    void keep(Database database, LocalDate today) throws SQLException {
        Path copy = folder.resolve(NAME + today);
        if (Files.exists(copy)) {
            return;
        }
        Path fresh = folder.resolve(NEW);
        try {
            clear(fresh);
            database.copyTo(fresh);
            if (!Database.isWhole(fresh)) {
                throw new IOException("the copy is not whole");
            }
            force(fresh);
            Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE);
            for (Path old : all().stream().skip(KEPT).toList()) {
                Files.delete(old);
            }
        } catch (IOException e) {
            say(e);
        } catch (SQLException e) {
            if (Trouble.isDamage(e)) {
                throw e;
            }
            say(e);
        }
    }

    /// Puts the newest whole copy where the database belongs; the copy itself stays.
    ///
    /// @return the day of the copy; empty if there is none that is whole
    Optional<String> restore() throws SQLException {
        try {
            for (Path copy : all()) {
                if (Database.isWhole(copy)) {
                    Path fresh = folder.resolve(NEW);
                    clear(fresh);
                    Files.copy(copy, fresh);
                    force(fresh);
                    Files.move(fresh, folder.resolve(Trouble.DATABASE), StandardCopyOption.ATOMIC_MOVE);
                    return Optional.of(copy.getFileName().toString().substring(NAME.length()));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new SQLException("a backup cannot be copied", e);
        }
    }

    /// The copies, newest first.
    List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("\\Q" + NAME + "\\E\\d{4}-\\d\\d-\\d\\d"))
                    .sorted(Comparator.reverseOrder()) // a date sorts as it reads
                    .toList();
        }
    }

    private static void clear(Path fresh) throws IOException {
        for (String tail : List.of("", "-journal", "-wal", "-shm")) {
            Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + tail));
        }
    }

    /// SQLite does not force a copy to the disk.
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void say(Exception e) {
        System.getLogger(Backups.class.getName())
                .log(System.Logger.Level.WARNING, "no backup of " + Trouble.DATABASE + " today: " + e.getMessage());
    }
}
