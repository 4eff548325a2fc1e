package loupe.course.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProgressStoreTest {

    private static final String SENTENCE =
            "^[^:\\n]+: (byte \\d+|line \\d+(, column \\d+)?|entry \"[^\"]+\"|key \"[^\"]+\"|file): [^\\n]+ \\[[A-Z]+-\\d\\d\\]$";

    @TempDir
    Path folder;

    @Test
    void whatWasSavedIsThereAtTheNextStart() {
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.health()).isEqualTo(Health.SOUND);
            store.answered(attempt("masks", "open-cells", "wrong"));
            store.answered(attempt("masks", "open-cells", Attempt.RIGHT));
            store.answered(attempt("masks", "leak", Attempt.RIGHT));
            store.draft("masks", "why", "because it");
            store.draft("masks", "why", "because it looks ahead");
            store.state("masks", "loupe.state/1\n");
            store.step("masks", 3);
            store.hints("masks", "leak", 2);
            store.preference("look", "DARK");
        }
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.health()).isEqualTo(Health.SOUND);
            assertThat(store.attempts("masks")).hasSize(3);
            assertThat(store.solved("masks")).isEqualTo(2);
            assertThat(store.draft("masks", "why")).contains("because it looks ahead");
            assertThat(store.state("masks")).contains("loupe.state/1\n");
            assertThat(store.step("masks")).isEqualTo(3);
            assertThat(store.hints("masks", "leak")).isEqualTo(2);
            assertThat(store.hints("masks", "why")).isZero();
            assertThat(store.wasOpened("masks")).isTrue();
            assertThat(store.wasOpened("qkv")).isFalse();
            assertThat(store.preference("look")).contains("DARK");
        }
    }

    @Test
    void aDatabaseThatIsNoneIsSetAsideAndMadeAnew() throws IOException {
        fill(5);
        Files.writeString(
                folder.resolve("progress.db"), "this is not a database, it only looks like a file".repeat(99));
        Files.deleteIfExists(folder.resolve("progress.db-wal"));
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.health().kind()).isEqualTo(Health.Kind.RECOVERED);
            assertThat(store.health().sentence()).matches(SENTENCE).contains("set aside as progress.db.damaged-");
            assertThat(store.attempts()).hasSize(5);
            assertThat(store.answered(attempt("masks", "x", "right")).words()).isEqualTo("Answers saved");
        }
        assertThat(names()).anyMatch(n -> n.startsWith("progress.db.damaged-"));
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.attempts()).hasSize(6);
            assertThat(store.health()).isEqualTo(Health.SOUND);
        }
    }

    @Test
    void bytesChangedInTheDatabaseNeverChangeAnAnswer() throws IOException {
        fill(40);
        List<Attempt> expected;
        try (ProgressStore store = ProgressStore.open(folder)) {
            expected = store.attempts();
        }
        byte[] whole = Files.readAllBytes(folder.resolve("progress.db"));
        Random random = new Random(7);
        for (int round = 0; round < 30; round++) {
            byte[] changed = whole.clone();
            for (int i = 0; i < 3; i++) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.deleteIfExists(folder.resolve("progress.db-wal"));
            Files.deleteIfExists(folder.resolve("progress.db-shm"));
            Files.write(folder.resolve("progress.db"), changed);
            try (ProgressStore store = ProgressStore.open(folder)) {
                assertThat(store.attempts()).as("round %d", round).isEqualTo(expected);
            }
        }
    }

    @Test
    void aLostDatabaseIsRebuiltFromTheLog() throws IOException {
        fill(4);
        Files.delete(folder.resolve("progress.db"));
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.attempts()).hasSize(4);
        }
    }

    @Test
    void aLostLogIsRebuiltFromTheDatabase() throws IOException {
        fill(4);
        Files.delete(folder.resolve("answers.log"));
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.attempts()).hasSize(4);
        }
        assertThat(AnswerLog.read(folder.resolve("answers.log"))).hasSize(4);
    }

    @Test
    void aLineCutOffByAKillDoesNotSwallowTheNext() throws IOException {
        fill(3);
        Path log = folder.resolve("answers.log");
        byte[] bytes = Files.readAllBytes(log);
        Files.write(log, java.util.Arrays.copyOf(bytes, bytes.length - 9));
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.attempts()).hasSize(3);
            store.answered(attempt("masks", "next", "right"));
        }
        Files.delete(folder.resolve("progress.db"));
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.attempts()).extracting(Attempt::exercise).contains("next");
        }
    }

    @Test
    void aLockedDatabaseKeepsAnswersInTheLogAndCatchesUp() throws SQLException {
        fill(2);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("progress.db"));
                Statement s = other.createStatement()) {
            s.execute("begin exclusive");
            try (ProgressStore store = ProgressStore.open(folder)) {
                assertThat(store.health().kind()).isEqualTo(Health.Kind.ANSWERS_ONLY);
                assertThat(store.health().sentence()).matches(SENTENCE).contains("another program holds this file");
                assertThat(store.attempts()).hasSize(2);
                store.answered(attempt("masks", "late", "right"));
                s.execute("rollback");
                store.step("masks", 2);
                assertThat(store.health()).isEqualTo(Health.SOUND);
            }
        }
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.attempts()).hasSize(3);
            assertThat(store.step("masks")).isEqualTo(2);
        }
    }

    @Test
    void aSecondProgramReadsAndSavesNothing() {
        try (ProgressStore first = ProgressStore.open(folder)) {
            first.answered(attempt("masks", "a", "right"));
            try (ProgressStore second = ProgressStore.open(folder)) {
                assertThat(second.health().sentence()).matches(SENTENCE).contains("already open");
                assertThat(second.attempts()).hasSize(1);
                second.answered(attempt("masks", "b", "right"));
                assertThat(second.health().words()).isEqualTo("Not saved");
            }
            first.answered(attempt("masks", "c", "right"));
        }
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.attempts()).extracting(Attempt::exercise).containsExactly("a", "c");
        }
    }

    @Test
    void aDatabaseOfANewerLoupeIsLeftAlone() throws SQLException {
        fill(2);
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("progress.db"));
                Statement s = c.createStatement()) {
            s.execute("pragma user_version = 99");
        }
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.health().sentence()).matches(SENTENCE).contains("newer Loupe (version 99");
            assertThat(store.attempts()).hasSize(2);
            store.answered(attempt("masks", "kept", "right"));
        }
        assertThat(names()).noneMatch(n -> n.contains("damaged"));
    }

    @Test
    void aFolderThatIsAFileIsSaidAndTheProgramGoesOn() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        try (ProgressStore store = ProgressStore.open(file)) {
            assertThat(store.health().kind()).isEqualTo(Health.Kind.UNSAVED);
            assertThat(store.health().sentence()).matches(SENTENCE);
            store.answered(attempt("masks", "a", "right"));
            assertThat(store.attempts()).hasSize(1);
        }
    }

    @Test
    void aFolderBelowAFileIsSaidAndTheProgramGoesOn() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        try (ProgressStore store = ProgressStore.open(file.resolve("below").resolve("deep"))) {
            assertThat(store.health().kind()).isEqualTo(Health.Kind.UNSAVED);
            assertThat(store.health().sentence()).matches(SENTENCE).contains("nothing can be written in this folder");
            store.answered(attempt("masks", "a", "right"));
            assertThat(store.solved("masks")).isEqualTo(1);
        }
    }

    /// Proc takes no files of anybody, not even of root.
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatCannotBeWrittenIsSaidAndTheProgramGoesOn() {
        try (ProgressStore store = ProgressStore.open(Path.of("/proc/self"))) {
            assertThat(store.health().kind()).isEqualTo(Health.Kind.UNSAVED);
            assertThat(store.health().sentence()).matches(SENTENCE).contains("nothing can be written in this folder");
            store.answered(attempt("masks", "a", "right"));
            assertThat(store.attempts()).hasSize(1);
        }
    }

    /// As in a folder that was made read-only later: the lock cannot be taken, but everything can be read.
    @Test
    void whatIsInAFolderThatCannotBeWrittenIsShownAndLeftAlone() throws IOException {
        fill(3);
        Files.delete(folder.resolve("progress.lock"));
        Files.createDirectories(folder.resolve("progress.lock"));
        byte[] before = Files.readAllBytes(folder.resolve("progress.db"));
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.health().kind()).isEqualTo(Health.Kind.UNSAVED);
            assertThat(store.health().sentence()).matches(SENTENCE);
            assertThat(store.attempts()).hasSize(3);
            store.answered(attempt("masks", "lost", "right"));
        }
        assertThat(folder.resolve("progress.db")).hasBinaryContent(before);
    }

    @Test
    void aLogThatCannotBeWrittenIsSaidAndTheDatabaseKeepsTheAnswers() throws IOException {
        fill(2);
        Files.delete(folder.resolve("answers.log"));
        Files.createDirectories(folder.resolve("answers.log"));
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.answered(attempt("masks", "kept", "right")).words())
                    .isEqualTo("Answers saved");
            assertThat(store.health().sentence()).matches(SENTENCE).contains("answers.log");
        }
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.attempts()).extracting(Attempt::exercise).contains("kept");
        }
    }

    @Test
    void aDatabaseThatIsAFolderIsSaidAndTheLogKeepsTheAnswers() throws IOException {
        fill(2);
        Files.move(folder.resolve("progress.db"), folder.resolve("elsewhere"));
        Files.createDirectories(folder.resolve("progress.db").resolve("in the way"));
        try (ProgressStore store = ProgressStore.open(folder)) {
            assertThat(store.health().kind()).isEqualTo(Health.Kind.ANSWERS_ONLY);
            assertThat(store.health().sentence()).matches(SENTENCE);
            store.answered(attempt("masks", "kept", "right"));
        }
        assertThat(AnswerLog.read(folder.resolve("answers.log"))).hasSize(3);
    }

    private void fill(int answers) {
        try (ProgressStore store = ProgressStore.open(folder)) {
            for (int i = 0; i < answers; i++) {
                store.answered(attempt("masks", "e" + i, i % 2 == 0 ? "right" : "wrong"));
            }
        }
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Attempt attempt(String lesson, String exercise, String verdict) {
        return new Attempt(Instant.ofEpochMilli(1_760_000_000_000L), lesson, exercise, verdict, "given " + exercise);
    }
}
