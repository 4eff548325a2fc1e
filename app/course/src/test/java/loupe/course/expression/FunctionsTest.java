package loupe.course.expression;

import static loupe.course.expression.ExpressionTest.number;
import static loupe.course.expression.ExpressionTest.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Each function against figures worked out by hand or with another program.
class FunctionsTest {

    private static Value value(String text) {
        return Expression.parse(text).evaluate(Names.none());
    }

    private static void assertClose(String text, double... expected) {
        assertThat(numbers(text)).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(numbers(text)[i]).as(text + " [" + i + "]").isCloseTo(expected[i], within(1e-6));
        }
    }

    @Test
    void softmaxWorksInRowsAndSurvivesLargeNumbers() {
        assertClose("softmax([[1, 0, 1], [0, 0, 0]] / sqrt(2))", .401112, .197776, .401112, 1 / 3., 1 / 3., 1 / 3.);
        assertClose("softmax([1000, 1000])", 0.5, 0.5);
        assertClose("softmax_cols([[0, 0], [0, log(3)]])", 0.5, 0.25, 0.5, 0.75);
    }

    @Test
    void aBlockedScoreGetsNoWeightAtAll() {
        assertClose("softmax(blocked([2.1, 1.5, 3.2, 0.8], [0, 0, 0, 1]))", .219636, .120539, .659824, 0);
        assertThat(numbers("softmax(blocked([1, 2], [1, 1]))")).containsOnly(Double.NaN);
    }

    @Test
    void theCausalMaskBlocksAboveTheDiagonal() {
        assertThat(numbers("causal_blocked(3)")).containsExactly(0, 1, 1, 0, 0, 1, 0, 0, 0);
        assertThat(number("sum(1 - causal_blocked(5))")).isEqualTo(15);
        assertThat(numbers("causal_blocked(2) + eye(2)")).containsExactly(1, 1, 0, 1);
    }

    @Test
    void entropyIsInNatsUnlessBitsAreAsked() {
        assertThat(number("entropy(softmax([2, 1, 0.5, -1] / 0.5))")).isCloseTo(.538139, within(1e-6));
        assertThat(number("entropy_bits([0.5, 0.25, 0.125, 0.125])")).isCloseTo(1.75, within(1e-12));
        assertThat(number("entropy([1, 0])")).isEqualTo(0);
    }

    @Test
    void theNucleusIsTheSmallestSetThatReachesTheMass() {
        String p = "[0.4, 0.3, 0.15, 0.08, 0.04, 0.03]";
        assertThat(number("nucleus_size(" + p + ", 0.9)")).isEqualTo(4);
        assertThat(number("nucleus_size(" + p + ", 0.85)")).isEqualTo(3);
        assertThat(number("nucleus_size(" + p + ", 0.85, '>')")).isEqualTo(4);
        assertThat(number("nucleus_size(" + p + ", 0.7)")).isEqualTo(2);
        assertClose("renorm(take(" + p + ", 2))", .571429, .428571);
        assertClose("top_k([0.1, 0.5, 0.4], 2)", 0, 5 / 9., 4 / 9.);
        assertClose("top_p([0.1, 0.5, 0.4], 0.6)", 0, 5 / 9., 4 / 9.);
    }

    @Test
    void temperatureDividesTheLogits() {
        assertClose("temperature([0.7, 0.2, 0.1], 0.5)", .907407, .074074, .018519);
        assertClose("temperature([0.7, 0.2, 0.1], 2)", .522879, .279491, .197630);
    }

    @Test
    void layerNormAndVariancesDivideAsSaid() {
        assertClose("layer_norm([2, 4, 6, 8])", -1.341641, -.447214, .447214, 1.341641);
        assertThat(number("var([2, 4, 6, 8])")).isEqualTo(5);
        assertThat(number("var1([2, 4, 6, 8])")).isCloseTo(20 / 3., within(1e-12));
    }

    @Test
    void scheduleAndPositionsFollowThePaper() {
        assertThat(number("noam(768, 1000, 4000)")).isCloseTo(1.42636e-4, within(1e-9));
        assertClose("sinusoid(1, 4)", 0.841471, 0.540302, 0.01, 0.99995);
    }

    @Test
    void mergesDependOnTheTieRule() {
        assertThat(value("column(bpe_merges('aaabdaaabac', 3), 2)")).isEqualTo(Value.of(List.of("aa", "aaa", "aaab")));
        assertThat(value("column(bpe_merges('aaabdaaabac', 3, 'lexicographic'), 2)"))
                .isEqualTo(Value.of(List.of("aa", "ab", "aaab")));
        assertThat(number("pair_count('aaabdaaabac', 'a', 'a')")).isEqualTo(4);
        assertThat(value("bpe('aaabdaaabac', [['a', 'a', 'Z'], ['a', 'b', 'Y'], ['Z', 'Y', 'X']])"))
                .isEqualTo(Value.of(List.of("X", "d", "X", "a", "c")));
        assertThat(number("len(bpe('aaabdaaabac', bpe_merges('aaabdaaabac', 3)))"))
                .isEqualTo(5);
        assertThat(number("len(unique(chars('aaabdaaabac'))) + 3")).isEqualTo(7);
    }

    @Test
    void mergesStayInsideWordsWhenAsked() {
        String piper = "'peter piper picked a peck of pickled peppers'";
        assertThat(value("column(bpe_merges(" + piper + ", 3, 'first_seen', 'words'), 2)"))
                .isEqualTo(Value.of(List.of("pe", "pi", "ck")));
        assertThat(numbers("bpe_counts(" + piper + ", 3, 'first_seen', 'words')"))
                .containsExactly(5, 3, 3);
        assertThat(number("len(bpe(" + piper + ", bpe_merges(" + piper + ", 3, 'first_seen', 'words'), 'words'))"))
                .isEqualTo(26);
        assertThat(numbers("bpe_counts('Peter Piper picked a peck of pickled peppers', 1, 'first_seen', 'words')"))
                .containsExactly(4);
    }

    @Test
    void vectorsAreComparedByAngleAndLength() {
        assertThat(number("cosine([1, 2], [2, 1])")).isCloseTo(0.8, within(1e-12));
        assertThat(number("norm([1, -1])")).isEqualTo(StrictMath.sqrt(2));
        assertThat(number("argmax([1, 3, 2])")).isEqualTo(1);
        assertThat(numbers("sort_desc([1, 3, 2])")).containsExactly(3, 2, 1);
        assertThat(numbers("cumsum([1, 3, 2])")).containsExactly(1, 4, 6);
        assertThat(numbers("max([[1, -1]], 0)")).containsExactly(1, 0);
        assertThat(number("round(2.675, 2)")).isEqualTo(2.68);
        assertThat(number("byte_count('naïve café')")).isEqualTo(12);
    }

    @Test
    void everyFunctionSaysHowItIsWritten() {
        assertThat(Functions.all()).allSatisfy(f -> {
            assertThat(f.form()).startsWith(f.name() + "(");
            assertThat(f.says()).isNotBlank();
            assertThat(f.least()).isLessThanOrEqualTo(f.most());
        });
    }
}
