package loupe.engine.layer;

import static loupe.engine.op.FiniteDifferences.assertGradients;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import loupe.engine.layer.LayerExample.Drawn;
import loupe.engine.property.Classes;
import loupe.engine.property.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every layer's gradients, for its input and all its weights, against finite differences.
class LayerGradientTest {

    private static final int TRIES = 4;

    @TestFactory
    Stream<DynamicTest> everyGradientMatchesFiniteDifferences() {
        return LayerExamples.all().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.name(),
                        () -> Property.holdsFewTimes(TRIES, draw -> {
                            Drawn drawn = example.drawn().apply(draw);
                            assertGradients(draw, drawn.computation(), drawn.inputs());
                        })));
    }

    @Test
    void noLayerIsForgotten() throws IOException {
        List<Class<?>> shown =
                LayerExamples.all().stream().<Class<?>>map(LayerExample::of).toList();
        assertThat(Classes.computingBeside(Layer.class))
                .as("layers without an example; give each a line in LayerExamples")
                .isNotEmpty()
                .filteredOn(layer -> !shown.contains(layer))
                .isEmpty();
    }
}
