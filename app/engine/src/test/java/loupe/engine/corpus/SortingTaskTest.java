package loupe.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SortingTaskTest {
    @Test
    void theModelReadsInputAndAnswerAndIsAskedForTheAnswerOnly() {
        // C A B A C B is answered by A A B B C C; the last letter is never read, only asked for.
        SortingTask.Example example = SortingTask.example(new int[] {2, 0, 1, 0, 2, 1});
        assertThat(example.input()).containsExactly(2, 0, 1, 0, 2, 1, 0, 0, 1, 1, 2);
        assertThat(example.labels()).containsExactly(-100, -100, -100, -100, -100, 0, 0, 1, 1, 2, 2);
    }

    @Test
    void aboutAQuarterOfAllRowsIsNeverShown() {
        assertThat(SortingTask.all()).hasSize(729);
        assertThat(SortingTask.unseen().size() + SortingTask.seen().size()).isEqualTo(729);
        assertThat(SortingTask.unseen().size()).isBetween(150, 215);
        assertThat(SortingTask.seen()).noneMatch(SortingTask::isHeldOut);
    }

    @Test
    void lettersAreSpelledWithSpaces() {
        assertThat(SortingTask.spell(new int[] {2, 0, 1})).isEqualTo("C A B");
    }
}
