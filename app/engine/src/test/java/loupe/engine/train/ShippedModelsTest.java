package loupe.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import loupe.engine.backend.Backend;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.corpus.SortingTask;
import loupe.engine.model.Transformer;
import loupe.engine.model.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The models in `assets/models` reach the figures that the lessons rely on.
class ShippedModelsTest {
    private static final Backend BACKEND = new EjmlBackend();
    private static final Path MODELS =
            Path.of(System.getProperty("loupe.home", "../..")).resolve("assets").resolve("models");

    @Test
    void theSorterSortsRowsThatItHasNeverSeen() {
        Transformer sorter = folder("sorter").trained();
        assertThat(Sorting.exact(sorter, BACKEND, SortingTask.unseen())).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void theStoryTellerComesWithinEightPercentOfTheBestPossibleLoss() {
        StoryRecipe recipe = new StoryRecipe();
        double loss = new Losses(BACKEND).mean(folder("story-gpt").trained(), recipe.validation());
        assertThat(loss / recipe.bestLoss()).isBetween(0.95, 1.08);
    }

    @Test
    void nineteenOfTwentyStoriesAreStories() {
        Map<String, Double> figures =
                new StoryRecipe().measure(folder("story-gpt").trained(), BACKEND);
        assertThat(figures.get("samples_that_parse")).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void miniBertFillsInWordsThatTheOthersDetermineAndTellsTheBanksApart() {
        Map<String, Double> figures =
                new MiniBertRecipe().measure(folder("mini-bert").trained(), BACKEND);
        assertThat(figures.get("determined_words_right")).isGreaterThanOrEqualTo(0.90);
        assertThat(figures.get("bank_closer_to_own_sense")).isGreaterThanOrEqualTo(0.95);
        assertThat(figures.get("bank_same_sense_cosine")).isGreaterThan(figures.get("bank_other_sense_cosine") + 0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sorter", "story-gpt", "mini-bert"})
    void aSliderHasEightToSixteenCheckpointsFromStepZeroOn(String name) {
        Recipe recipe = Recipes.named(name).orElseThrow();
        assertThat(folder(name).steps())
                .isEqualTo(recipe.checkpoints())
                .startsWith(0)
                .hasSizeBetween(8, 16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sorter", "story-gpt", "mini-bert"})
    void theShippedFilesAreThoseOfTheRecipe(String name) {
        Recipe recipe = Recipes.named(name).orElseThrow();
        ModelFolder folder = folder(name);
        assertThat(folder.tokenizer().vocabulary().tokens())
                .isEqualTo(recipe.tokenizer().vocabulary().tokens());
        assertThat(folder.trained().config()).isEqualTo(recipe.plan().config());
        Weights start = recipe.plan().start().weights();
        folder.at(0)
                .weights()
                .all()
                .forEach((weight, tensor) ->
                        assertThat(tensor.sameAs(start.get(weight))).as(weight).isTrue());
    }

    @Test
    void anUntrainedModelIsAsSurprisedAsOneThatGuesses() {
        // ln of the number of tokens, but for the small differences of the first weights
        double loss = new Losses(BACKEND)
                .mean(folder("story-gpt").at(0), new StoryRecipe().validation().subList(0, 50));
        assertThat(loss).isCloseTo(Math.log(new StoryRecipe().tokenizer().size()), within(0.1));
    }

    private static ModelFolder folder(String name) {
        return new ModelFolder(MODELS.resolve(name));
    }
}
