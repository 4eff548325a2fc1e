package loupe.workbench.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RulerTest {

    @Test
    void aPlaceLeadsBackToItsValue() {
        for (Ruler ruler : new Ruler[] {Ruler.linear(-2, 6), Ruler.logarithmic(0.05, 10)}) {
            for (double value : new double[] {0.05, 0.5, 1, 5.9}) {
                assertThat(ruler.value(ruler.place(value))).isCloseTo(value, within(1e-9));
            }
        }
    }

    @Test
    void ticksOfTemperatureAreOnesTwosAndFives() {
        assertThat(Ruler.logarithmic(0.05, 10).ticks(12)).hasSize(8).contains(0.5, 1.0, 2.0, 10.0);
        assertThat(Ruler.logarithmic(0.05, 10).ticks(4)).containsExactly(0.1, 1.0, 10.0);
    }

    @Test
    void ticksKeepToTheRoomThatThereIs() {
        assertThat(Ruler.linear(0, 1.5).ticks(3)).containsExactly(0.0, 0.5, 1.0, 1.5);
        assertThat(Ruler.linear(0, 1000).ticks(5).size()).isLessThanOrEqualTo(6);
    }

    @Test
    void whatIsNotFiniteDoesNotStretchTheAxis() {
        Ruler up = Ruler.upTo(new float[] {1, Float.POSITIVE_INFINITY, Float.NaN}, new float[] {});
        assertThat(up.to()).isEqualTo(1);
        assertThat(up.from()).isZero();
    }
}
