package loupe.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoriesTest {
    private static final Grammar STORIES = Stories.stories();
    private static final Grammar SCENES = Stories.scenes();

    @Test
    void everySampleParsesAndHasOneDerivationOnly() {
        Stream.concat(samples(STORIES, 400), samples(SCENES, 400)).forEach(sample -> {
            Grammar grammar = STORIES.parses(sample.words()) ? STORIES : SCENES;
            assertThat(Math.log(grammar.probability(sample.words())))
                    .as(sample.text())
                    .isCloseTo(sample.logProbability(), within(1e-9));
        });
    }

    @Test
    void theEntropyIsTheMeanOfManySamples() {
        double[] nats =
                samples(SCENES, 20_000).mapToDouble(s -> -s.logProbability()).toArray();
        double mean =
                LongStream.range(0, nats.length).mapToDouble(i -> nats[(int) i]).sum() / nats.length;
        double variance = Stream.of(nats)
                        .flatMapToDouble(java.util.Arrays::stream)
                        .map(n -> (n - mean) * (n - mean))
                        .sum()
                / nats.length;
        assertThat(SCENES.entropy()).isCloseTo(mean, within(4 * Math.sqrt(variance / nats.length)));
    }

    @Test
    void theSenseOfBankDecidesWhatIsDoneThere() {
        assertThat(SCENES.parses(Words.of("tom took the coins to the bank and paid.")))
                .isTrue();
        assertThat(SCENES.parses(Words.of("tom took the boat to the bank and fished.")))
                .isTrue();
        assertThat(SCENES.parses(Words.of("tom took the coins to the bank and fished.")))
                .isFalse();
        assertThat(STORIES.parses(
                        Words.of("this is mia. she lives near the river. she took the coins to the bank and paid."
                                + " mia counted to two: one two. the end.")))
                .isFalse();
    }

    @Test
    void pronounsAgreeWithWhoTheyMean() {
        String story = "anna and tom are friends. anna gave tom a red ball. now tom has the red ball. %s was happy."
                + " the cat sat on the mat. anna and tom went home.";
        assertThat(STORIES.startingAt("scenes")
                        .parses(Words.of("anna found a red ball. she put the red ball in the box.")))
                .isTrue();
        assertThat(SCENES.parses(Words.of("anna found a red ball. he put the red ball in the box.")))
                .isFalse();
        assertThat(STORIES.reader()
                        .readAll(Words.of(story.substring(0, story.indexOf(" %s"))))
                        .next())
                .containsKey("he")
                .doesNotContainKey("she");
    }

    @Test
    void verbsAgreeAcrossTheNounsBetween() {
        assertThat(SCENES.parses(Words.of("the dogs near the house run."))).isTrue();
        assertThat(SCENES.parses(Words.of("the dogs near the house runs."))).isFalse();
        assertThat(SCENES.parses(Words.of("the dog near the houses runs. it is happy.")))
                .isTrue();
    }

    @Test
    void countingStopsAtTheNumber() {
        assertThat(SCENES.parses(Words.of("ben counted to three: one two three.")))
                .isTrue();
        assertThat(SCENES.parses(Words.of("ben counted to three: one two."))).isFalse();
        assertThat(SCENES.parses(Words.of("ben saw two cats: cat cat."))).isTrue();
        assertThat(SCENES.parses(Words.of("ben saw two cats: cat dog."))).isFalse();
    }

    @Test
    void theCatSatOnTheMatHasItsDeterminedWords() {
        List<String> words = Words.of("the cat sat on the mat.");
        // cat and mat have rivals (dog, roof); everything else is fixed by the rest.
        assertThat(SCENES.determined(words)).containsExactly(0, 2, 3, 4, 6);
    }

    @Test
    void textsAreShortEnoughForSmallModels() {
        assertThat(samples(STORIES, 2_000)).allMatch(story -> story.words().size() <= 60);
        assertThat(samples(SCENES, 2_000)).allMatch(scene -> scene.words().size() <= 18);
        assertThat(STORIES.vocabulary()).hasSizeBetween(80, 150);
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        assertThat(STORIES.sample(SplitMix.stream(9, 4)).text())
                .isEqualTo(
                        "this is leo. he lives near the town. he counted to four: one two three four. he found a blue book."
                                + " he put the blue book in the box. leo was hungry.");
    }

    private static Stream<Derived> samples(Grammar grammar, int count) {
        return LongStream.range(0, count).mapToObj(i -> grammar.sample(SplitMix.stream(3, i)));
    }
}
