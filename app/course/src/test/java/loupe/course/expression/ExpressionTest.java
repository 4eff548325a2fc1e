package loupe.course.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ExpressionTest {

    private static final Names NONE = Names.none();

    static double number(String text) {
        return number(text, NONE);
    }

    private static double number(String text, Names names) {
        return ((Value.Scalar) Expression.parse(text).evaluate(names)).value();
    }

    static double[] numbers(String text) {
        return ((Array) Expression.parse(text).evaluate(NONE)).toDoubles();
    }

    private static boolean truth(String text) {
        return ((Value.Truth) Expression.parse(text).evaluate(NONE)).value();
    }

    @Test
    void operatorsBindAsInArithmetic() {
        assertThat(number("1 + 2 * 3")).isEqualTo(7);
        assertThat(number("-2^2")).isEqualTo(-4);
        assertThat(number("2^3^2")).isEqualTo(512);
        assertThat(number("2 ** -1.5")).isEqualTo(StrictMath.pow(2, -1.5));
        assertThat(number("7 // 2 * 2 + 7 % 2")).isEqualTo(7);
        assertThat(number("-7 // 2")).isEqualTo(-4);
        assertThat(number("(256 // 32) ** 2 + 1")).isEqualTo(65);
        assertThat(number("2 − 3 × 4")).isEqualTo(-10);
    }

    @Test
    void truthsJoinWithAndOrNot() {
        assertThat(truth("1 < 2 and not 2 < 1")).isTrue();
        assertThat(truth("512 != 512 or 64 != 64")).isFalse();
        assertThat(truth("'a' == 'a'")).isTrue();
        assertThat(truth("all([1, 2] > 0) and not any([1, 2] > 2)")).isTrue();
    }

    @Test
    void anIndexTakesARowOrACell() {
        Names names = Names.of(Map.of("a", Array.matrix(new double[][] {{1, 2}, {3, 4}})));
        assertThat(number("a[1, 0]", names)).isEqualTo(3);
        assertThat(number("a[1][0]", names)).isEqualTo(3);
        assertThat(number("sum(a[-1])", names)).isEqualTo(7);
        assertThat(Expression.parse("['x', 'y'][1]").evaluate(NONE)).isEqualTo(Value.of("y"));
    }

    @Test
    void shapesLineUpFromTheLastAxis() {
        assertThat(numbers("[[1, 2], [3, 4]] + [10, 20]")).containsExactly(11, 22, 13, 24);
        assertThat(numbers("[[1, 3], [2, 2]] / rowsum([[1, 3], [2, 2]])")).containsExactly(0.25, 0.75, 0.5, 0.5);
    }

    @Test
    void aSiteIsFoundByCallAndByBareName() {
        Tensor pattern = Tensor.matrix("query", "key", new float[][] {{1, 0}, {0.5f, 0.5f}});
        Names sites = Names.ofSites(
                name -> name.equals("blocks.0.attn.pattern") ? Optional.of(pattern) : Optional.empty(),
                List.of("blocks.0.attn.pattern"));
        assertThat(number("site('blocks.0.attn.pattern')[1, 1]", sites)).isEqualTo(0.5);
        assertThat(number("blocks.0.attn.pattern[1, 1]", sites)).isEqualTo(0.5);
        assertThat(Expression.parse("site('blocks.0.attn.pattern')").sites()).containsExactly("blocks.0.attn.pattern");
        assertThatThrownBy(() -> number("site('blocks.0.attn.patern')[0, 0]", sites))
                .hasMessage("column 1: no site blocks.0.attn.patern; did you mean blocks.0.attn.pattern?");
    }

    @Test
    void aTensorOfRankZeroIsANumber() {
        assertThat(Value.of(Tensor.scalar(2))).isEqualTo(Value.of(2));
        assertThat(Value.of(Tensor.of(Axes.of("pos", 2), 1, 2))).isEqualTo(Array.vector(1, 2));
    }

    @Test
    void countTakesCellsOrTheCellsWhereAComparisonHolds() {
        Names names = Names.of(Map.of("mask", Array.matrix(new double[][] {{1, 0}, {1, 1}})));
        assertThat(number("count(mask)", names)).isEqualTo(4);
        assertThat(number("count(mask == allowed)", names)).isEqualTo(3);
    }

    @Test
    void problemsSayWhereAndWhatToDo() {
        assertThatThrownBy(() -> number("1 + sofmax([1, 2])"))
                .hasMessage("column 5: there is no function sofmax; did you mean softmax?");
        assertThatThrownBy(() -> number("1 + ")).hasMessage("column 5: it ends too early; complete it");
        assertThatThrownBy(() -> number("(1 + 2")).hasMessageContaining("column 7: expected \")\"");
        assertThatThrownBy(() -> number("noam(1, 2)")).hasMessageContaining("write noam(d_model, step, warm_up)");
        assertThatThrownBy(() -> number("scors", Names.of(Map.of("scores", Value.of(1)))))
                .hasMessage("column 1: nothing is called scors; did you mean scores?");
        assertThatThrownBy(() -> number("matmul([[1, 2]], [[1, 2]])"))
                .hasMessageContaining("a 1 by 2 matrix x a 1 by 2 matrix")
                .hasMessageContaining("transpose one?");
        assertThatThrownBy(() -> number("[1, 2][2]")).hasMessageContaining("count from 0 to 1");
        assertThatThrownBy(() -> number("1 = 2")).hasMessageContaining("compare with ==");
        assertThatThrownBy(() -> number("1 < 2 < 3")).hasMessageContaining("join two comparisons with and");
    }

    @Test
    void sizeDepthAndWorkAreLimited() {
        assertThatThrownBy(() -> number("1" + " + 1".repeat(150))).hasMessageContaining("more than 200 parts");
        assertThatThrownBy(() -> number("(".repeat(500) + "1" + ")".repeat(500)))
                .hasMessageContaining("deep");
        assertThatThrownBy(() -> number("-".repeat(500) + "1")).hasMessageContaining("deep");
        assertThatThrownBy(() -> number("2^".repeat(300) + "1")).hasMessageContaining("deep");
        assertThatThrownBy(() -> number("sum(zeros(100000, 100000))")).hasMessageContaining("million");
        assertThatThrownBy(() -> number("sum(matmul(ones(1000, 1000), ones(1000, 1000)))"))
                .hasMessageContaining("too many operations");
    }

    @Test
    void aLearnerMayLeaveOutTheTimesSign() {
        Names names = Names.of(Map.of("r", Value.of(2), "d", Value.of(3), "k", Value.of(5)));
        assertThat(((Value.Scalar) Expression.parse("r(d+k)", Dialect.LEARNER).evaluate(names)).value())
                .isEqualTo(16);
        assertThat(((Value.Scalar) Expression.parse("2 r d^2", Dialect.LEARNER).evaluate(names)).value())
                .isEqualTo(36);
        assertThatThrownBy(() -> Expression.parse("r(d+k)")).hasMessageContaining("no function r");
    }

    @Test
    void geluFollowsTheNormalDistribution() {
        assertThat(number("gelu(1)")).isCloseTo(0.8413447460685429, within(1e-15));
        assertThat(number("gelu(-0.5)")).isCloseTo(-0.154268769, within(1e-9));
        assertThat(number("gelu(-6)")).isCloseTo(-6 * 9.865876450376946e-10, within(1e-17));
        assertThat(number("gelu_tanh(1)")).isCloseTo(0.841192, within(1e-6));
    }
}
