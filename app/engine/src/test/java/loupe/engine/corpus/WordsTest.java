package loupe.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void marksAreWordsOfTheirOwnAndAreJoinedWithoutASpace() {
        assertThat(Words.of("ben saw two cats: cat cat."))
                .containsExactly("ben", "saw", "two", "cats", ":", "cat", "cat", ".");
        assertThat(Words.join(Words.of("ben  saw two cats : cat cat ."))).isEqualTo("ben saw two cats: cat cat.");
        assertThat(Words.of("the [MASK] sat")).containsExactly("the", "[MASK]", "sat");
        assertThat(Words.of("")).isEmpty();
    }
}
