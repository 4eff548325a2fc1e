package loupe.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.input.LoupeInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitchenTest {
    private static final Recipe RECIPE = new TinyRecipe();
    private static final Backend BACKEND = new EjmlBackend();

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameLossesBitForBit() {
        assertThat(losses()).isEqualTo(losses());
    }

    @Test
    void trainingMakesTheLossSmaller() {
        List<Double> losses = losses();
        assertThat(losses.getLast()).isLessThan(losses.getFirst());
    }

    @Test
    void aStoppedTrainingGoesOnAsIfItHadNeverStopped() throws IOException {
        Path whole = folder.resolve("whole");
        Path stopped = folder.resolve("stopped");
        assertThat(new Kitchen(RECIPE, BACKEND, whole).run(progress -> true)).isPresent();
        for (int stop : new int[] {3, 7}) {
            assertThat(new Kitchen(RECIPE, BACKEND, stopped).run(p -> p.moment().step() < stop))
                    .isEmpty();
        }
        assertThat(new Kitchen(RECIPE, BACKEND, stopped).run(progress -> true)).isPresent();
        for (String file :
                List.of("weights.safetensors", "recipe.json", "tokenizer.json", "checkpoints/00008.safetensors")) {
            assertThat(stopped.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
        }
        assertThat(stopped.resolve("unfinished.safetensors")).doesNotExist();
    }

    @Test
    void theFolderHoldsEveryCheckpointFromStepZeroOn() throws IOException {
        new Kitchen(RECIPE, BACKEND, folder).run(progress -> true);
        ModelFolder model = new ModelFolder(folder);
        assertThat(model.steps()).containsExactly(0, 4, 8, TinyRecipe.STEPS);
        assertThat(model.at(0).weights().get("embed.w_e"))
                .matches(w -> w.sameAs(RECIPE.plan().start().weights().get("embed.w_e")));
        assertThat(model.at(TinyRecipe.STEPS).config())
                .isEqualTo(model.trained().config());
        assertThat(model.tokenizer().encode("CAB")).containsExactly(2, 0, 1);
        assertThatThrownBy(() -> model.at(5))
                .isInstanceOf(LoupeInputException.class)
                .hasMessageContaining("step 5");
    }

    @Test
    void missingAndDamagedWeightsAreRefusedWithASentence() throws IOException {
        assertThatThrownBy(() -> new ModelFolder(folder.resolve("nowhere")).trained())
                .isInstanceOf(LoupeInputException.class);
        new Kitchen(RECIPE, BACKEND, folder).run(progress -> true);
        Path weights = folder.resolve("weights.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        Files.write(weights, java.util.Arrays.copyOf(bytes, bytes.length - 7));
        assertThatThrownBy(() -> new ModelFolder(folder).trained()).isInstanceOf(LoupeInputException.class);
    }

    private static List<Double> losses() {
        List<Double> losses = new ArrayList<>();
        new Trainer(RECIPE.plan(), BACKEND).run(RECIPE.plan().start(), moment -> losses.add(moment.loss()));
        return losses;
    }
}
