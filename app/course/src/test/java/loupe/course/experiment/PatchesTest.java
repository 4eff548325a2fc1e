package loupe.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import loupe.course.Home;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class PatchesTest {

    private static final Lab LAB =
            new Lab(new EjmlBackend(), new ShippedModels(Home.find().assets().resolve("models")));

    private final Patches patches = new Patches();

    private Trace run(Settings settings) {
        return patches.run(settings, LAB);
    }

    @Test
    void theConvolutionGivesTheSameNumbersAsTheMatrix() {
        Trace trace = run(patches.start());
        Tensor maps = trace.get("feature_maps");
        Tensor vectors = trace.get("embedding");
        for (int patch = 0; patch < 16; patch++) {
            for (int d = 0; d < 16; d++) {
                assertThat(maps.get(patch / 4, patch % 4, d)).isCloseTo(vectors.get(patch, d), within(1e-5f));
            }
        }
    }

    @Test
    void shufflingMovesRowsAndChangesNoneOfTheirNumbers() {
        Settings start = patches.start();
        Trace trace = run(start.with("shuffle", true));
        Tensor order = trace.get("order");
        Tensor inOrder = run(start).get("embedding");
        for (int place = 0; place < 16; place++) {
            for (int d = 0; d < 16; d++) {
                assertThat(trace.get("embedding").get(place, d)).isEqualTo(inOrder.get((int) order.at(place), d));
            }
        }
    }

    @Test
    void aVisionTransformersPictureHas196Patches() {
        Settings settings = patches.start().with("side", 224).with("patch", 16);
        assertThat(run(settings).get("n_patches").item()).isEqualTo(196);
        assertThat(run(settings).get("values_per_patch").item()).isEqualTo(768);
    }

    @Test
    void aSideThatDoesNotDivideIsRefusedPaddedOrResized() {
        Settings settings = patches.start().with("side", 250).with("patch", 16);
        assertThatThrownBy(() -> run(settings))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("15.625");
        assertThat(run(settings.with("fit", "pad")).get("picture").axes().size("row"))
                .isEqualTo(256);
        assertThat(run(settings.with("fit", "resize")).get("picture").axes().size("row"))
                .isEqualTo(256);
        assertThat(run(settings.with("fit", "pad")).get("picture").get(255, 255, 0))
                .isZero();
    }
}
