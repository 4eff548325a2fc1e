package loupe.backend.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import loupe.backend.opencl.Walk.Leg;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import org.junit.jupiter.api.Test;

/// How tensors are walked without moving them.
class WalkTest {

    private static final Axes HEADS = Axes.of("pos", 5, "head", 2, "d_head", 3);

    @Test
    void axesThatLieInOrderAreWalkedAsOne() {
        assertThat(Walk.of(HEADS, HEADS).legs()).containsExactly(new Leg(30, 1));
        assertThat(Walk.of(Axes.of("head", 2, "pos", 5, "d_head", 3), HEADS).legs())
                .containsExactly(new Leg(2, 3), new Leg(5, 6), new Leg(3, 1));
        assertThat(Walk.of(Axes.SCALAR, Axes.SCALAR).legs()).containsExactly(new Leg(1, 0));
    }

    @Test
    void axesThatAreLackingAreStoodStillOn() {
        assertThat(Walk.of(HEADS, Axes.of("d_head", 3)).legs()).containsExactly(new Leg(10, 0), new Leg(3, 1));
        assertThat(Walk.of(HEADS, Axes.of("pos", 5)).legs()).containsExactly(new Leg(5, 1), new Leg(6, 0));
    }

    @Test
    void moreAxesThanAKernelWalksAreRefused() {
        List<Axis> axes =
                IntStream.range(0, 17).mapToObj(i -> new Axis("axis_" + i, 2)).toList();
        assertThatThrownBy(() -> Walk.of(Axes.of(axes.reversed()), Axes.of(axes)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("17 axes");
        assertThat(Walk.of(Axes.of(axes), Axes.of(axes)).legs()).hasSize(1);
    }

    @Test
    void aProductTakesHeadsAsTheyLie() {
        Axes head = Axes.of("head", 2);
        Axes pos = Axes.of("pos", 5);
        Axes inner = Axes.of("d_head", 3);
        assertThat(Steps.of(HEADS, head, pos, inner)).contains(new Steps(3, 6, 1));
        assertThat(Steps.of(HEADS, Axes.SCALAR, pos, Axes.of("head", 2, "d_head", 3)))
                .contains(new Steps(0, 6, 1));
        assertThat(Steps.of(HEADS, Axes.SCALAR, pos, Axes.of("d_head", 3, "head", 2)))
                .isEmpty();
    }
}
