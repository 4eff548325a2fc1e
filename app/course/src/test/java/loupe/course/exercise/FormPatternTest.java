package loupe.course.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.course.expression.Dialect;
import loupe.course.expression.Expression;
import org.junit.jupiter.api.Test;

class FormPatternTest {

    private static boolean matches(String pattern, String formula) {
        return new FormPattern(Expression.parse(pattern), 0, "").matches(Expression.parse(formula, Dialect.LEARNER));
    }

    @Test
    void aGapStandsForAnything() {
        assertThat(matches("_ * (_ + _)", "r(d + k)")).isTrue();
        assertThat(matches("_ * (_ + _)", "r d + r k")).isFalse();
        assertThat(matches("_", "r d + r k")).isTrue();
    }

    @Test
    void sumsAndProductsMatchInEitherOrder() {
        assertThat(matches("_ * (_ + _)", "(d + k) r")).isTrue();
        assertThat(matches("a + b * c", "c * b + a")).isTrue();
        assertThat(matches("a - b", "b - a")).isFalse();
        assertThat(matches("a / b", "b / a")).isFalse();
    }

    @Test
    void aNamedGapIsTheSameWhereverItStands() {
        assertThat(matches("_x ^ 2 + _x", "(a b) ^ 2 + a b")).isTrue();
        assertThat(matches("_x ^ 2 + _x", "a ^ 2 + b")).isFalse();
        assertThat(matches("_x * _y + _x", "a + b a")).isTrue();
    }

    @Test
    void functionsAndNumbersMustBeTheSame() {
        assertThat(matches("sqrt(_)", "sqrt(2 n)")).isTrue();
        assertThat(matches("sqrt(_)", "exp(n)")).isFalse();
        assertThat(matches("2 * _", "2 n")).isTrue();
        assertThat(matches("2 * _", "3 n")).isFalse();
        assertThat(matches("-_", "-n")).isTrue();
    }
}
