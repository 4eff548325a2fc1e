package loupe.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import loupe.engine.property.Classes;
import org.junit.jupiter.api.Test;

class ModelExamplesTest {

    @Test
    void noModelIsForgotten() throws IOException {
        List<Class<?>> shown =
                ModelExamples.all().stream().<Class<?>>map(ModelExample::of).toList();
        assertThat(Classes.computingBeside(Transformer.class))
                .as("models without an example; give each a line in ModelExamples")
                .contains(Transformer.class)
                .filteredOn(model -> !shown.contains(model))
                .isEmpty();
    }
}
