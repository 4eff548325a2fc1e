package loupe.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import loupe.engine.model.Weights;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class GradientSumTest {
    @Test
    void partsCountAsOftenAsTheyHaveLabels() {
        // gradients of mean losses over 3 and 1 labels: (3 · 2 + 1 · 6) / 4 = 3, not (2 + 6) / 2 = 4
        GradientSum sum = new GradientSum();
        sum.add(weights(2f), 1.0, 3);
        sum.add(weights(6f), 5.0, 1);
        assertThat(sum.mean().get("w").at(0)).isEqualTo(3f);
        assertThat(sum.meanLoss()).isEqualTo(2.0);
        assertThat(sum.labels()).isEqualTo(4);
    }

    @Test
    void sumsCanBeAddedToSums() {
        GradientSum left = new GradientSum();
        left.add(weights(2f), 1.0, 3);
        GradientSum right = new GradientSum();
        right.add(weights(6f), 5.0, 1);
        left.add(right);
        assertThat(left.mean().get("w").at(0)).isEqualTo(3f);
    }

    @Test
    void clippingKeepsTheDirection() {
        // norm 5; at most 1: a fifth of each
        Weights long5 = Weights.of(Map.of("a", Tensor.vector("x", 3f), "b", Tensor.vector("x", 4f)));
        Weights clipped = new Clipping(1, 0).clip(long5);
        assertThat(Clipping.globalNorm(long5)).isEqualTo(5);
        assertThat(clipped.get("a").at(0)).isCloseTo(0.6f, within(1e-6f));
        assertThat(clipped.get("b").at(0)).isCloseTo(0.8f, within(1e-6f));
        assertThat(Clipping.at(10).clip(long5).get("a").at(0)).isEqualTo(3f);
    }

    private static Weights weights(float value) {
        return Weights.of(Map.of("w", Tensor.vector("x", value)));
    }
}
