package loupe.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import loupe.course.Home;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ExperimentsTest {

    private static final Lab LAB =
            new Lab(new EjmlBackend(), new ShippedModels(Home.find().assets().resolve("models")));

    @Test
    void turningEveryKnobAtRandomGivesATraceOrASentence() {
        for (Experiment experiment : Experiments.all()) {
            SplittableRandom random = new SplittableRandom(1);
            Settings settings = experiment.start();
            for (int i = 0; i < 200; i++) {
                Setting<?> knob = settings.declared()
                        .get(random.nextInt(settings.declared().size()));
                settings = settings.with(knob.name(), knob.random(random));
                assertThat(outcome(experiment, settings))
                        .as(settings.toString())
                        .isNotBlank();
            }
        }
    }

    private static String outcome(Experiment experiment, Settings settings) {
        try {
            return experiment.run(settings, LAB).sites().toString();
        } catch (RefusedException e) {
            return e.getMessage();
        }
    }

    @Test
    void aSettingWrittenAsTextReadsBackTheSame() {
        SplittableRandom random = new SplittableRandom(2);
        for (Experiment experiment : Experiments.all()) {
            Settings settings = experiment.start();
            for (Setting<?> knob : settings.declared()) {
                Settings turned = settings.with(knob.name(), knob.random(random));
                assertThat(settings.withText(knob.name(), turned.write(knob.name())))
                        .isEqualTo(turned);
            }
        }
    }

    @Test
    void aKnobRetrainsIfAndOnlyIfAnotherModelComesOfIt() {
        Settings start = new TrainGpt().start().with("steps", Training.STRIDE);
        List<Float> learned = trainLoss(start);
        SplittableRandom random = new SplittableRandom(3);
        for (Setting<?> knob : start.declared()) {
            if (knob.name().equals("what") || knob.name().equals("steps")) {
                continue; // another picture, and how much of the training is seen
            }
            Object other = knob instanceof TextSetting text ? text.examples().getLast() : knob.random(random);
            while (other.equals(start.value(knob.name()))) {
                other = knob.random(random);
            }
            assertThat(trainLoss(start.with(knob.name(), other)).equals(learned))
                    .as(knob.name())
                    .isEqualTo(!knob.retrains());
        }
    }

    private static List<Float> trainLoss(Settings settings) {
        Tensor loss = new TrainGpt().run(settings, LAB).get("train_loss");
        return IntStream.range(0, loss.size()).mapToObj(loss::at).toList();
    }

    @Test
    void peterPiperMergesAsCountedByHand() {
        Settings settings = new BytePairs().start().with("merges", 3);
        Trace trace = new BytePairs().run(settings, LAB);
        assertThat(trace.labels("merges", "merge")).containsExactly("p+e", "p+i", "c+k");
        assertThat(trace.get("merge_counts").toArray()).containsExactly(5, 3, 3);
        assertThat(trace.get("length").toArray()).containsExactly(37, 32, 29, 26);
    }

    @Test
    void threeTokensByHandGiveTheKnownWeights() {
        Trace trace = new QkvByHand().run(new QkvByHand().start(), LAB);
        assertThat(trace.get("pattern").get(0, 0)).isCloseTo(0.4011f, within(5e-5f));
        assertThat(trace.get("z").get(2, 1)).isCloseTo(4.5105f, within(5e-5f));
        assertThat(trace.explain("pattern", 0, 0).value()).isCloseTo(0.4011, within(5e-5));
    }

    @Test
    void anOpenCellAboveTheDiagonalLeaksAndABlockedOneDoesNot() {
        Settings causal = new Masks().start().withText("mask", "1000/1100/1111/1111");
        Tensor leak = new Masks().run(causal, LAB).get("leak");
        assertThat(leak.get(2, 3)).isPositive();
        assertThat(leak.get(1, 2)).isZero();
        assertThat(leak.get(0, 3)).isZero();
    }

    @Test
    void anEditMovesEverythingDownstream() {
        Settings edited = new QkvByHand().start().with(new Edit("scores", new int[] {0, 0}, 5));
        Trace trace = new QkvByHand().run(edited, LAB);
        assertThat(trace.get("scores").get(0, 0)).isEqualTo(5);
        assertThat(trace.get("pattern").get(0, 0)).isGreaterThan(0.9f);
        assertThat(trace.explain("scores", 0, 0).line().toString()).contains("typed in");
    }

    @Test
    void aPictureThatDoesNotDivideIsRefusedWithTheQuotient() {
        Settings settings = new Patches().start().with("side", 250).with("patch", 16);
        assertThatThrownBy(() -> new Patches().run(settings, LAB))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("15.625");
    }

    @Test
    void everyPatchCellLeadsBackToItsPixel() {
        Trace trace = new Patches().run(new Patches().start(), LAB);
        var cell = trace.explain("patches", 5, 100);
        assertThat(cell.value()).isEqualTo(trace.get("patches").get(5, 100));
    }

    @Test
    void temperatureSharpensAndTheEntropyFollows() {
        Trace trace = new Temperatures().run(new Temperatures().start().with("temperature", 0.5), LAB);
        assertThat(trace.get("probs").get(0)).isCloseTo(0.8420f, within(5e-5f));
        assertThat(trace.get("entropy").item()).isCloseTo(0.5381f, within(5e-5f));
        assertThat(trace.get("entropy_bits").item()).isCloseTo(0.7764f, within(5e-5f));
    }

    @Test
    void theRuleForEnoughDecidesAtAnExactTie() {
        Settings atLeast = new Nucleus().start().with("top_p", 0.85);
        assertThat(new Nucleus().run(atLeast, LAB).get("n_kept").item()).isEqualTo(3);
        Settings moreThan = atLeast.with("rule", "more_than");
        assertThat(new Nucleus().run(moreThan, LAB).get("n_kept").item()).isEqualTo(4);
    }

    @Test
    void layersAndHeadsOfAModelEndWhereItEnds() {
        Settings large = new TrainGpt()
                .start()
                .with("n_layers", 3)
                .with("n_heads", 3)
                .with("layer", 2)
                .with("head", 2);
        assertThat(large.whole("layer")).isEqualTo(2);
        Settings small = large.with("n_layers", 1).with("n_heads", 2);
        assertThat(small.whole("layer")).isZero();
        assertThat(small.whole("head")).isEqualTo(1);
        assertThat(small.with("n_layers", 4).whole("layer"))
                .as("the wish is kept")
                .isEqualTo(2);
        WholeSetting layer = (WholeSetting) small.setting("layer");
        assertThatThrownBy(() -> layer.read("2", small))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("outside 0 to 0");
        Settings story = small.with("what", "story").with("head", 3);
        assertThat(story.whole("layer")).isEqualTo(1);
        assertThat(story.whole("head")).isEqualTo(3);
        assertThat(new TrainGpt().run(story, LAB).sites())
                .contains("blocks.1.attn.pattern")
                .doesNotContain("blocks.2.attn.pattern");
    }

    @Test
    void anotherCutIntoHeadsHasTheSameWeightsAndOtherPatterns() {
        ManyHeads many = new ManyHeads();
        Trace trained = many.run(many.start(), LAB);
        for (int heads : new int[] {1, 2, 8}) {
            Settings cut = many.start().with("n_heads", Integer.toString(heads)).with("head", 7);
            assertThat(cut.whole("head")).isEqualTo(heads - 1);
            Trace trace = many.run(cut, LAB);
            assertThat(trace.get("concat").axes().toString()).contains("head " + heads, "d_head " + 64 / heads);
            assertThat(trace.get("w_o").toArray()).isEqualTo(trained.get("w_o").toArray());
            assertThat(trace.get("guess").toArray())
                    .isNotEqualTo(trained.get("guess").toArray());
            assertThat(trace.get("guess_all").toArray())
                    .as("nobody is muted")
                    .isEqualTo(trace.get("guess").toArray());
        }
    }

    @Test
    void dropoutTakesPartInTrainingAndNotInLooking() {
        Settings start = new TrainGpt().start().with("steps", 20);
        Trace without = new TrainGpt().run(start, LAB);
        Trace with = new TrainGpt().run(start.with("dropout", 0.5), LAB);
        assertThat(with.get("train_loss").toArray())
                .isNotEqualTo(without.get("train_loss").toArray());
        assertThat(with.get("validation_loss").at(0))
                .as("before the first step, with nothing forgotten")
                .isEqualTo(without.get("validation_loss").at(0));
        Lab fresh = new Lab(new EjmlBackend(), LAB.models());
        assertThat(new TrainGpt()
                        .run(start.with("dropout", 0.5), fresh)
                        .get("train_loss")
                        .toArray())
                .as("decided by the seed")
                .isEqualTo(with.get("train_loss").toArray());
    }

    @Test
    void survivorsAreSharedOutAgain() {
        Trace trace = new Nucleus().run(new Nucleus().start(), LAB);
        assertThat(trace.get("renormalised").get(0)).isCloseTo(0.4301f, within(5e-5f));
        assertThat(trace.get("n_kept").item()).isEqualTo(4);
    }
}
