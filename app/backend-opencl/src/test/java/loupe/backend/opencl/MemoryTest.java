package loupe.backend.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import loupe.engine.backend.BackendFailure;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// Device memory with a limit of eight tensors.
class MemoryTest {

    private static final int CELLS = 1 << 15; // 128 KiB
    private static final Axes AXES = Axes.of("cell", CELLS);

    private final OpenClBackend backend = Here.backend(8L * CELLS * Float.BYTES);
    private final Pool pool = backend.session().pool();

    @Test
    void whatNobodyHoldsIsUsedAgain() {
        Tensor sum = Tensor.zeros(AXES);
        for (int i = 0; i < 100; i++) {
            sum = backend.affine(sum, 1, 1);
        }
        assertThat(sum.at(CELLS - 1)).isEqualTo(100);
        assertThat(pool.live()).isLessThanOrEqualTo(8);
    }

    @Test
    void unreachableTensorsDoNotPileUpWhereThereIsRoom() {
        assumeTrue(Here.device().shared()); // elsewhere a card's own memory is there to be filled
        Pool large = Here.backend(8L << 30).session().pool();
        for (int i = 0; i < 200; i++) {
            large.take(4 << 20); // 16 MiB, which nobody holds
        }
        assertThat(large.held()).isLessThan(2L << 30);
    }

    @Test
    void aFullMemoryIsSaidInASentenceAndGoesOnWhenThereIsRoom() {
        List<Tensor> held = new ArrayList<>();
        held.add(backend.affine(Tensor.zeros(AXES), 1, 0));
        assertThatThrownBy(() -> IntStream.range(0, 8).forEach(i -> held.add(backend.affine(held.getFirst(), 1, i))))
                .isInstanceOf(BackendFailure.class)
                .hasMessage(Here.device().title()
                        + ": its memory is full; 1.0 MiB of 1.0 MiB are in use and 0.1 MiB more are needed:"
                        + " take a smaller model, or let the processor compute.");
        assertThat(held.getLast().at(0)).isEqualTo(held.size() - 2);
        Tensor kept = held.getFirst();
        held.clear();
        assertThat(backend.affine(kept, 1, 5).at(7)).isEqualTo(5);
    }

    @Test
    void aTensorThatCanNeverFitIsRefusedAtOnce() {
        assertThatThrownBy(() -> backend.affine(Tensor.zeros(Axes.of("cell", 9 * CELLS)), 1, 0))
                .isInstanceOf(BackendFailure.class)
                .hasMessage(Here.device().title()
                        + ": a tensor of 1.1 MiB is more than the 1.0 MiB it can hold in one piece.");
    }

    @Test
    void buffersComeBackWhenTheirTensorsAreGone() {
        long before = pool.live();
        List<Tensor> held = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            held.add(backend.affine(Tensor.full(AXES, i), 2, 0));
        }
        assertThat(pool.live()).isEqualTo(before + 6); // three that were given, three that were made
        assertThat(held.getLast().at(0)).isEqualTo(4);
        held.clear();
        pool.reclaim();
        assertThat(pool.live()).isLessThanOrEqualTo(before);
    }

    @Test
    void aClosedDeviceSaysSo() {
        Tensor made = backend.affine(Tensor.zeros(AXES), 1, 1);
        Tensor seen = backend.affine(Tensor.zeros(AXES), 1, 2);
        assertThat(seen.at(0)).isEqualTo(2);
        backend.session().queue().close();
        assertThatThrownBy(() -> backend.affine(made, 1, 1))
                .isInstanceOf(BackendFailure.class)
                .hasMessageEndingWith("it was closed, because the program ends.");
        assertThatThrownBy(() -> made.at(0)).isInstanceOf(BackendFailure.class);
        assertThat(seen.at(1)).as("what was read stays").isEqualTo(2);
    }
}
