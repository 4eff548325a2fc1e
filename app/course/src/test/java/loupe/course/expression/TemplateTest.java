package loupe.course.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Names NAMES = Names.of(Map.of(
            "img", Value.of(256), "s", Array.vector(2.1, 1.5), "share", Value.of(0.421875), "big", Value.of(24576)));

    private static String render(String text) {
        return Template.parse(text).render(NAMES);
    }

    @Test
    void expressionsInBracesAreWorkedOut() {
        assertThat(render("{img}x{img} pixels, scores {s}")).isEqualTo("256x256 pixels, scores [2.1, 1.5]");
        assertThat(render("{share|.2f} {share:.3f} {share|.1%} {big|,d} {big / 10|d}"))
                .isEqualTo("0.42 0.422 42.2 % 24,576 2458");
        assertThat(render("{-inf} {1 / 3} {0.1 + 0.2} {1e-9}")).isEqualTo("−∞ 0.333333 0.3 1E-9");
        assertThat(render("{-0.0001|.2f}")).isEqualTo("0.00");
    }

    @Test
    void bracesInFormulasAndAfterABackslashStay() {
        assertThat(render("$\\frac{1}{2}$ and \\{img\\} for 5$")).isEqualTo("$\\frac{1}{2}$ and {img} for 5$");
    }

    @Test
    void problemsPointIntoTheText() {
        assertThatThrownBy(() -> Template.parse("ab {sofmax(s)}"))
                .hasMessageContaining("column 5: there is no function");
        assertThatThrownBy(() -> Template.parse("ab {img|.q}")).hasMessageContaining("not a format");
        assertThatThrownBy(() -> Template.parse("ab {img")).hasMessageContaining("not closed");
    }
}
