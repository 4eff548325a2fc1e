package loupe.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Tensors whose cells lie elsewhere.
class StorageTest {

    private static final Axes AXES = Axes.of("row", 2, "column", 3);

    private final AtomicInteger reads = new AtomicInteger();
    private final Storage faraway = new Storage(6) {
        @Override
        protected float[] read() {
            reads.incrementAndGet();
            return new float[] {1, 2, 3, 4, 5, 6};
        }
    };
    private final Tensor tensor = Tensor.of(AXES, faraway);

    @Test
    void nothingIsReadUntilSomebodyLooks() {
        assertThat(tensor.size()).isEqualTo(6);
        assertThat(tensor.rename("row", "query").reshape(Axes.of("cell", 6)).axes())
                .hasToString("[cell 6]");
        assertThat(tensor.storage()).isSameAs(faraway);
        assertThat(faraway.wasRead()).isFalse();
        assertThat(tensor.get(1, 0)).isEqualTo(4);
        assertThat(faraway.wasRead()).isTrue();
    }

    @Test
    void cellsAreReadOnceForAllThatShareThem() {
        Tensor flat = tensor.reshape(Axes.of("cell", 6));
        Tensor named = tensor.rename("row", "query");
        assertThat(flat.storage()).isSameAs(faraway);
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> i % 2 == 0 ? flat : named))
                .allMatch(t -> t.data() == tensor.data());
        assertThat(reads).hasValue(1);
    }

    @Test
    void itsCellsAreThoseOfAnyTensor() {
        Tensor here = Tensor.of(AXES, 1, 2, 3, 4, 5, 6);
        assertThat(tensor.sameAs(here)).isTrue();
        assertThat(here.sameAs(tensor)).isTrue();
        assertThat(tensor).hasToString(here.toString());
        assertThat(tensor.toRows()).isEqualTo(here.toRows());
        assertThat(tensor.select("row", 1).toArray()).containsExactly(4, 5, 6);
        assertThat(tensor.with(9, 0, 1).toArray()).containsExactly(1, 9, 3, 4, 5, 6);
        assertThat(here.storage()).isNull();
    }

    @Test
    void aLookThatFailsIsTriedAgain() {
        Tensor flaky = Tensor.of(Axes.of("cell", 1), new Storage(1) {
            @Override
            protected float[] read() {
                if (reads.getAndIncrement() == 0) {
                    throw new IllegalStateException("the device is busy");
                }
                return new float[] {7};
            }
        });
        assertThatThrownBy(flaky::item).hasMessage("the device is busy");
        assertThat(flaky.item()).isEqualTo(7);
    }

    @Test
    void axesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> Tensor.of(Axes.of("cell", 5), faraway))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tensor [cell 5] needs 5 numbers, got 6");
    }
}
