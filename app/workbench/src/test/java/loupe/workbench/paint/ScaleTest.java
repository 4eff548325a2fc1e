package loupe.workbench.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScaleTest {

    @Test
    void zeroIsNeutralOnADivergingScale() {
        Scale scale = Scale.diverging(new float[] {-3.1f, 1});
        assertThat(scale.min()).isEqualTo(-4);
        assertThat(scale.max()).isEqualTo(4);
        assertThat(scale.in(Look.LIGHT.palette()).along(0.5).getRed()).isGreaterThan(0.96);
        assertThat(scale.position(0)).isEqualTo(0.5);
        assertThat(scale.marks()).containsExactly(-4, 0, 4);
    }

    @Test
    void aSequentialScaleEndsAtARoundNumber() {
        assertThat(Scale.sequential(new float[] {0.42f, 0.1f}).max()).isEqualTo(0.5);
        assertThat(Scale.sequential(new float[] {0}).max()).isEqualTo(1);
        assertThat(Scale.sequential().marks()).containsExactly(0, 1);
    }

    @Test
    void maskedAndBrokenValuesDoNotStretchTheScale() {
        Scale scale = Scale.diverging(new float[] {Float.NEGATIVE_INFINITY, Float.NaN, 2});
        assertThat(scale.max()).isEqualTo(2);
        assertThat(Reading.of(Double.NEGATIVE_INFINITY)).isEqualTo(Reading.MASKED);
        assertThat(Reading.of(Double.NaN)).isEqualTo(Reading.BROKEN);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void lightnessAloneCarriesTheValue(Look look) {
        Shade shade = Scale.probabilities().in(look.palette());
        double sign = look.isDark() ? 1 : -1;
        for (int i = 1; i <= 50; i++) {
            double step = Contrast.luminance(shade.colour(i / 50.0)) - Contrast.luminance(shade.colour((i - 1) / 50.0));
            assertThat(step * sign).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void figuresCanBeReadOnEveryCell(Look look) {
        for (Scale scale : new Scale[] {new Scale.Sequential(1), new Scale.Diverging(1)}) {
            Shade shade = scale.in(look.palette());
            for (double v = scale.min(); v <= scale.max(); v += 0.01) {
                assertThat(Contrast.ratio(shade.colour(v), shade.ink(v))).isGreaterThan(4.0);
            }
        }
    }

    @Test
    void pixelsAndColoursAgree() {
        Shade shade = new Scale.Diverging(2).in(Look.DARK.palette());
        assertThat(shade.argb(2)).isEqualTo(0xff67a9cf);
        assertThat(shade.colour(-2)).isEqualTo(Look.DARK.palette().signed().low());
    }

    @Test
    void aScaleWithoutAnEndIsRefused() {
        assertThatThrownBy(() -> new Scale.Sequential(Double.NaN)).hasMessageContaining("above 0");
    }
}
