package loupe.engine.layer;

import static loupe.engine.layer.ByHand.assertCells;
import static loupe.engine.layer.ByHand.matrix;
import static loupe.engine.layer.ByHand.row;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// Moving windows with pencil and paper.
class ConvolutionByHandTest {

    private static final Tensor SOUND = matrix("channel", "time", row(1, 2, 3, 4, 5));
    private static final Tensor DIFFERENCE = Tensor.of(Axes.of("out_channel", 1, "channel", 1, "kernel", 2), -1, 1);
    private static final Window PLAIN = Window.along("time", "kernel");

    private final Pass pass = Pass.on(new EjmlBackend());

    private Tensor differences(Window window) {
        return new Convolution(DIFFERENCE, null, window).forward(pass, SOUND);
    }

    /// Each number minus the one before: 1 everywhere. With a zero on each side, 1 − 0 and 0 − 5 are added; two apart,
    /// the difference is 2; every second step leaves two.
    @Test
    void aKernelOfMinusOneAndOneTakesDifferences() {
        assertCells(differences(PLAIN), 1, 1, 1, 1);
        assertCells(differences(PLAIN.withPadding(1)), 1, 1, 1, 1, 1, -5);
        assertCells(differences(PLAIN.withDilation(2)), 2, 2, 2);
        assertCells(differences(PLAIN.withStride(2)), 1, 1);
    }

    /// Two channels add up: 1 · 10 + 2 · 20 = 50 and the bias 1; 3 · 10 + 4 · 20 = 110 and 1.
    @Test
    void channelsAddUp() {
        Tensor x = matrix("channel", "time", row(1, 3), row(2, 4));
        Tensor weight = Tensor.of(Axes.of("out_channel", 1, "channel", 2, "kernel", 1), 10, 20);
        assertCells(new Convolution(weight, Tensor.vector("out_channel", 1), PLAIN).forward(pass, x), 51, 111);
    }

    /// The sums of the four squares of [[1,2,3,4],[5,6,7,8]]: 1 + 2 + 5 + 6 = 14, 3 + 4 + 7 + 8 = 22.
    @Test
    void aPictureIsCutIntoPatches() {
        Tensor picture = Tensor.of(Axes.of("channel", 1, "row", 2, "column", 4), 1, 2, 3, 4, 5, 6, 7, 8);
        Tensor ones = Tensor.full(Axes.of("out_channel", 1, "channel", 1, "y", 2, "x", 2), 1);
        Window down = Window.along("row", "y").withStride(2);
        Window across = Window.along("column", "x").withStride(2);
        assertCells(new Convolution(ones, null, List.of(down, across)).forward(pass, picture), 14, 22);
    }

    /// Group 0 doubles channel 0, group 1 triples channel 1; neither sees the other.
    @Test
    void groupsDoNotSeeEachOther() {
        Tensor x = matrix("channel", "time", row(1, 2), row(10, 20));
        Tensor weight = Tensor.of(Axes.of("group", 2, "out_channel", 1, "channel", 1, "kernel", 1), 2, 3);
        GroupedConvolution layer = new GroupedConvolution(new Convolution(weight, null, PLAIN));
        assertCells(layer.forward(pass, x), 2, 4, 30, 60);
        assertThatThrownBy(() -> layer.forward(pass, SOUND)).hasMessageContaining("2 channels are needed");
    }

    @Test
    void aKernelThatDoesNotFitIsRefusedWithAWayOut() {
        assertThatThrownBy(() -> differences(PLAIN.withDilation(8)))
                .hasMessage("convolution along time: [channel 1, time 5] with 0 zeros on each side is shorter than the"
                        + " kernel, which spans 9; pad by 2");
    }

    /// [3,4] has length 5; with gain 10 it is [6,8].
    @Test
    void aWeightIsALengthAndADirection() {
        Tensor direction = Tensor.of(Axes.of("channel", 2, "kernel", 1), 3, 4);
        assertCells(new WeightNormalisation(Tensor.vector("kernel", 10), direction).forward(pass), 6, 8);
    }

    /// Channels [2,4] and [6,8] together are the row [2,4,6,8]: −1.3416, −0.4472, 0.4472, 1.3416. Apart, each has mean
    /// 3 or 7 and deviation 1. Gains 1 and 10, shifts 0 and 1.
    @Test
    void channelsAreNormedTogetherOrApart() {
        Tensor x = matrix("channel", "time", row(2, 4), row(6, 8));
        Tensor gain = Tensor.vector("channel", 1, 10);
        Tensor bias = Tensor.vector("channel", 0, 1);
        assertCells(new GroupNormalisation(1, gain, bias, 0).forward(pass, x), -1.3416, -0.4472, 5.4721, 14.4164);
        assertCells(new GroupNormalisation(2, gain, bias, 0).forward(pass, x), -1, 1, -9, 11);
        assertThatThrownBy(() -> new GroupNormalisation(3, gain, bias, 0))
                .hasMessage("group norm: [channel 2] do not divide into 3 groups; choose a divisor of 2");
    }
}
