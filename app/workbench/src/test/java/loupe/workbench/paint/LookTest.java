package loupe.workbench.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookTest {

    @ParameterizedTest
    @EnumSource(Look.class)
    void wordsCanBeReadOnEveryGround(Look look) {
        Palette p = look.palette();
        assertThat(Contrast.ratio(p.ink(), p.card())).isGreaterThanOrEqualTo(7);
        assertThat(Contrast.ratio(p.muted(), p.card())).isGreaterThanOrEqualTo(4.5);
        assertThat(Contrast.ratio(p.accent(), p.card())).isGreaterThanOrEqualTo(4.5);
        assertThat(Contrast.ratio(p.right(), p.rightSoft())).isGreaterThanOrEqualTo(4.4);
        assertThat(Contrast.ratio(p.wrong(), p.wrongSoft())).isGreaterThanOrEqualTo(4.4);
        assertThat(Contrast.ratio(p.ink(), p.tryIt())).isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void queryKeyAndValueStandOutFromTheCard(Look look) {
        Palette p = look.palette();
        assertThat(Contrast.ratio(p.query(), p.card())).isGreaterThan(4);
        assertThat(Contrast.ratio(p.key(), p.card())).isGreaterThan(4);
        assertThat(Contrast.ratio(p.value(), p.card())).isGreaterThan(4);
    }

    @Test
    void theProjectorMagnifiesTypeAndLines() {
        assertThat(Look.PROJECTOR.typeScale()).isGreaterThanOrEqualTo(1.5);
        assertThat(Look.PROJECTOR.lineWidth()).isEqualTo(2);
    }

    @Test
    void zoomStaysBetweenEightyAndTwoHundredPercent() {
        Appearance a = Appearance.of(Look.LIGHT);
        for (int i = 0; i < 30; i++) {
            a = a.larger();
        }
        assertThat(a.zoom()).isEqualTo(2.0);
        for (int i = 0; i < 30; i++) {
            a = a.smaller();
        }
        assertThat(a.zoom()).isEqualTo(0.8);
    }
}
