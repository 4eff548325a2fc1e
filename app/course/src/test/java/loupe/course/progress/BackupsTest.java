package loupe.course.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is done so that a damaged or lost `progress.db` takes little with it.
class BackupsTest {

    private static final String SENTENCE = "^progress\\.db: file: [^\\n]{1,280} \\[DB-\\d\\d\\]$";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    @Test
    void theFirstOpeningOfADayLeavesACopy() throws IOException {
        work(MONDAY, "monday");
        work(MONDAY, "monday again");
        work(MONDAY.plusDays(1), "tuesday");
        assertThat(names("backup")).containsExactly("progress.db.backup-2026-11-23", "progress.db.backup-2026-11-24");
        assertThat(Database.isWhole(folder.resolve("progress.db.backup-2026-11-24")))
                .isTrue();
        assertThat(names("copying")).isEmpty();
    }

    @Test
    void theNewestCopiesAreKept() throws IOException {
        for (int day = 0; day < Backups.KEPT + 3; day++) {
            work(MONDAY.plusDays(day), "day " + day);
        }
        assertThat(names("backup"))
                .hasSize(Backups.KEPT)
                .startsWith("progress.db.backup-2026-11-26")
                .endsWith("progress.db.backup-2026-12-02");
    }

    @Test
    void aDamagedFileIsSetAsideAndTheNewestCopyIsUsed() throws IOException {
        work(MONDAY, "first");
        work(MONDAY.plusDays(1), "second");
        Files.write(folder.resolve("progress.db"), new byte[5000]);
        try (ProgressStore store = open(MONDAY.plusDays(1))) {
            assertThat(store.health().kind()).isEqualTo(Health.Kind.RECOVERED);
            assertThat(store.health().sentence())
                    .matches(SENTENCE)
                    .contains("set aside as progress.db.damaged-", "the backup of 2026-11-24 is in use");
            assertThat(store.attempts()).extracting(Attempt::exercise).containsExactly("first", "second");
            assertThat(store.draft("masks", "why")).contains("first"); // of the evening before
            store.step("masks", 4);
        }
        assertThat(names("damaged")).hasSize(1);
        assertThat(folder.resolve(names("damaged").getFirst())).hasSize(5000);
        assertThat(names("backup")).hasSize(2);
        try (ProgressStore store = open(MONDAY.plusDays(1))) {
            assertThat(store.health()).isEqualTo(Health.SOUND);
            assertThat(store.step("masks")).isEqualTo(4);
        }
    }

    @Test
    void aCopyThatIsDamagedTooIsPassedOver() throws IOException {
        work(MONDAY, "first");
        work(MONDAY.plusDays(1), "second");
        work(MONDAY.plusDays(2), "third");
        Path newest = folder.resolve("progress.db.backup-2026-11-25");
        byte[] whole = Files.readAllBytes(newest);
        Files.write(newest, Arrays.copyOf(whole, whole.length / 2));
        Files.write(folder.resolve("progress.db"), new byte[5000]);
        try (ProgressStore store = open(MONDAY.plusDays(2))) {
            assertThat(store.health().sentence()).contains("the backup of 2026-11-24 is in use");
            assertThat(store.attempts()).hasSize(3);
        }
        assertThat(newest).hasSize(whole.length / 2);
    }

    @Test
    void aFileThatWasCutOffIsDamaged() throws IOException {
        work(MONDAY, "first");
        work(MONDAY.plusDays(1), "second");
        byte[] whole = Files.readAllBytes(folder.resolve("progress.db"));
        Files.write(folder.resolve("progress.db"), Arrays.copyOf(whole, whole.length - 4096 - 100));
        try (ProgressStore store = open(MONDAY.plusDays(1))) {
            assertThat(store.health().sentence()).matches(SENTENCE).contains("is in use");
            assertThat(store.attempts()).hasSize(2);
        }
        assertThat(names("damaged")).hasSize(1);
    }

    @Test
    void aLostOrEmptyFileComesBackFromTheCopy() throws IOException {
        work(MONDAY, "first");
        work(MONDAY.plusDays(1), "second");
        for (int round = 0; round < 2; round++) {
            Files.delete(folder.resolve("progress.db"));
            if (round == 1) {
                Files.createFile(folder.resolve("progress.db"));
            }
            try (ProgressStore store = open(MONDAY.plusDays(1))) {
                assertThat(store.health().sentence()).matches(SENTENCE).contains("the backup of 2026-11-24 is in use");
                assertThat(store.attempts()).hasSize(2);
                assertThat(store.draft("masks", "why")).contains("first");
            }
        }
    }

    @Test
    void allOfTheFileIsCheckedOnceAWeek() throws SQLException, IOException {
        work(MONDAY, "first");
        spoilTheIndex();
        try (ProgressStore store = open(MONDAY.plusDays(6))) {
            assertThat(store.health()).isEqualTo(Health.SOUND);
        }
        try (ProgressStore store = open(MONDAY.plusDays(7))) {
            assertThat(store.health().sentence()).matches(SENTENCE).contains("was damaged", "set aside as");
            assertThat(store.attempts()).hasSize(1);
        }
        assertThat(names("damaged")).hasSize(1);
    }

    @Test
    void aClockThatWentBackDoesNotPutOffTheCheck() throws SQLException {
        work(MONDAY, "first");
        spoilTheIndex();
        try (ProgressStore store = open(MONDAY.minusDays(30))) {
            assertThat(store.health().sentence()).matches(SENTENCE).contains("was damaged");
        }
    }

    @Test
    void whereNoCopyCanBeWrittenTheDayGoesOn() throws IOException {
        Files.createDirectories(folder.resolve("progress.db.copying").resolve("in the way"));
        work(MONDAY, "first");
        try (ProgressStore store = open(MONDAY)) {
            assertThat(store.health()).isEqualTo(Health.SOUND);
            assertThat(store.attempts()).hasSize(1);
        }
        assertThat(names("backup")).isEmpty();
    }

    /// An index that lacks a row: the check of every opening does not look for that.
    private void spoilTheIndex() throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("progress.db"));
                Statement s = c.createStatement()) {
            s.execute("create index by_lesson on answer (lesson)");
            s.execute("pragma writable_schema = on");
            s.execute("update sqlite_schema set sql = 'create index by_lesson on answer (exercise)'"
                    + " where name = 'by_lesson'");
            s.execute("pragma writable_schema = reset");
            try (ResultSet checked = s.executeQuery("pragma quick_check")) {
                assertThat(checked.next()).isTrue();
                assertThat(checked.getString(1)).isEqualTo("ok");
            }
        }
    }

    private void work(LocalDate day, String exercise) {
        try (ProgressStore store = open(day)) {
            assertThat(store.health()).isEqualTo(Health.SOUND);
            store.answered(ProgressStoreTest.attempt("masks", exercise, "right"));
            store.draft("masks", "why", exercise);
        }
    }

    private ProgressStore open(LocalDate day) {
        return ProgressStore.open(folder, Clock.fixed(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    private List<String> names(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.contains(part) && !name.endsWith("-wal") && !name.endsWith("-shm"))
                    .sorted()
                    .toList();
        }
    }
}
