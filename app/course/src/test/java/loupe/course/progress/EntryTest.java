package loupe.course.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EntryTest {

    private final Entry entry = new Entry(
            7,
            0xcafeL,
            new Attempt(Instant.ofEpochMilli(1_700_000_000_123L), "masks", "rows.2", "wrong", "0,5\t\\n\n½"));

    @Test
    void aLineGivesTheEntryBack() {
        assertThat(entry.line()).doesNotContain("\n");
        assertThat(Entry.read(entry.line())).contains(entry);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String line = entry.line();
        for (int i = 0; i < line.length(); i++) {
            String changed = line.substring(0, i) + (char) (line.charAt(i) ^ 1) + line.substring(i + 1);
            assertThat(Entry.read(changed)).as("character %d", i).isEmpty();
        }
    }

    @Test
    void everyCutLineIsNoticed() {
        String line = entry.line();
        for (int i = 0; i < line.length() - 1; i++) {
            assertThat(Entry.read(line.substring(0, i))).as("cut at %d", i).isEmpty();
        }
    }
}
