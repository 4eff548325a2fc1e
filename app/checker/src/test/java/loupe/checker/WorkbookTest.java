package loupe.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import loupe.course.exercise.Part;
import org.junit.jupiter.api.Test;

/// Worked out once for each part and variant, and never for another part that happens to be equal.
class WorkbookTest {

    private static final String KEYS = "type: integer\nanswer: {compute: '1'}\n";

    private final Workbook<Integer> workbook = new Workbook<>();
    private final AtomicInteger worked = new AtomicInteger();

    private int of(Part part, int variant) {
        return workbook.of(part, variant, worked::incrementAndGet);
    }

    @Test
    void theSecondTimeItIsRemembered() {
        Part part = Packs.part(Packs.one("", KEYS));
        assertThat(of(part, 0)).isEqualTo(1);
        assertThat(of(part, 0)).isEqualTo(1);
        assertThat(of(part, 1)).isEqualTo(2);
        assertThat(of(part, 0)).isEqualTo(1);
    }

    @Test
    void anEqualPartOfAnotherPackIsAnotherPart() {
        Part one = Packs.part(Packs.one("", KEYS));
        Part other = Packs.part(Packs.one("", KEYS));
        assertThat(of(one, 0)).isEqualTo(1);
        assertThat(of(other, 0)).isEqualTo(2);
    }
}
