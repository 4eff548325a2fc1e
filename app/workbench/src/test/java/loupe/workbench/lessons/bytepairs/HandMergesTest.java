package loupe.workbench.lessons.bytepairs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandMergesTest {

    @Test
    void aChoiceIsAddedToEarlierOnes() {
        assertThat(HandMerges.with("0 a b", 2, "· p")).isEqualTo("0 a b; 2 · p");
        assertThat(HandMerges.with("", 0, "a a")).isEqualTo("0 a a");
    }

    @Test
    void aChoiceReplacesThoseForTheSameStepAndLaterOnes() {
        assertThat(HandMerges.with("0 a b; 2 c d; 5 e f", 2, "x y")).isEqualTo("0 a b; 2 x y");
    }
}
