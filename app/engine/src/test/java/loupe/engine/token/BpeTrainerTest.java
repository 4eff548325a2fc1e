package loupe.engine.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The examples of lessons 1.1 and 1.2, worked by hand.
class BpeTrainerTest {

    private static final String CLASSIC = "aaabdaaabac";
    private static final String PETER = "Peter Piper picked a peck of pickled peppers";

    private static final BpeRules INSIDE_WORDS = new BpeRules(LetterCase.LOWERED, Split.WORDS, TieRule.FIRST_SEEN);

    @Test
    void overlappingPairsAreCounted() {
        BpeTrainer trainer = new BpeTrainer(BpeRules.plain());
        // aa at 0, 1, 5, 6: four times, although only two can be merged
        assertThat(trainer.count(trainer.start(CLASSIC)).getFirst()).isEqualTo(new PairCount(pair("a", "a"), 4));
    }

    @Test
    void theClassicStringShrinksToNineSevenFive() {
        List<BpeStep> steps = new BpeTrainer(BpeRules.plain()).train(CLASSIC, 3);
        assertThat(steps).extracting(step -> step.after().length()).containsExactly(9L, 7L, 5L);
    }

    @Test
    void theTwoTieRulesTakeDifferentWaysToTheSameText() {
        List<BpeStep> firstSeen = new BpeTrainer(BpeRules.plain()).train(CLASSIC, 3);
        List<BpeStep> alphabetical = new BpeTrainer(BpeRules.plain().with(TieRule.LEXICOGRAPHIC)).train(CLASSIC, 3);

        assertThat(merged(firstSeen)).containsExactly("aa", "aaa", "aaab");
        assertThat(merged(alphabetical)).containsExactly("aa", "ab", "aaab");
        List<String> end = List.of("aaab", "d", "aaab", "a", "c");
        assertThat(firstSeen.getLast().after().tokens()).isEqualTo(end);
        assertThat(alphabetical.getLast().after().tokens()).isEqualTo(end);
    }

    @Test
    void aTieIsNamedWithAllItsPairs() {
        BpeStep second = new BpeTrainer(BpeRules.plain()).train(CLASSIC, 2).getLast();
        assertThat(second.best()).containsExactly(new PairCount(pair("aa", "a"), 2), new PairCount(pair("a", "b"), 2));
    }

    @Test
    void mergedSymbolsStayInTheVocabulary() {
        BpeTokenizer tokenizer = new BpeTrainer(BpeRules.plain()).tokenizer(CLASSIC, 3, Fallback.UNKNOWN, List.of());
        assertThat(tokenizer.vocabulary().tokens()).containsExactly("<unk>", "a", "b", "c", "d", "aa", "aaa", "aaab");
    }

    @Test
    void peterPiperInsideWords() {
        BpeTrainer trainer = new BpeTrainer(INSIDE_WORDS);
        List<BpeStep> steps = trainer.train(PETER, 3);

        assertThat(trainer.start(PETER).length()).isEqualTo(37);
        assertThat(steps).extracting(BpeStep::chosen).containsExactly(pair("p", "e"), pair("p", "i"), pair("c", "k"));
        assertThat(steps).extracting(BpeStep::count).containsExactly(5L, 3L, 3L);
        assertThat(steps).extracting(step -> step.after().length()).containsExactly(32L, 29L, 26L);
    }

    @Test
    void withCapitalsKeptTheFirstMergeIsRarer() {
        BpeStep first = new BpeTrainer(INSIDE_WORDS.with(LetterCase.KEPT))
                .train(PETER, 1)
                .getFirst();
        assertThat(first.chosen()).isEqualTo(pair("p", "e"));
        assertThat(first.count()).isEqualTo(4);
    }

    @Test
    void aPairChosenByHandIsMergedAndSaysSo() {
        List<BpeStep> steps =
                new BpeTrainer(BpeRules.plain()).train(CLASSIC, 2, Map.of(0, pair("a", "b"), 1, pair("x", "y")));
        assertThat(steps.get(0).chosen()).isEqualTo(pair("a", "b"));
        assertThat(steps.get(0).againstTheCount()).isTrue();
        assertThat(steps.get(1).againstTheCount())
                .as("a pair that is not there is passed over")
                .isFalse();
    }

    @Test
    void trainingEndsWhenNoPairOccursTwice() {
        assertThat(new BpeTrainer(BpeRules.plain()).train("abcdef", 5)).isEmpty();
        assertThat(new BpeTrainer(BpeRules.plain()).train("", 5)).isEmpty();
        assertThat(new BpeTrainer(BpeRules.plain()).train("xx", 5)).isEmpty();
    }

    @Test
    void noMergeCrossesAWordBoundary() {
        List<BpeStep> steps = new BpeTrainer(INSIDE_WORDS).train("ab ab ab ab", 5);
        assertThat(merged(steps)).containsExactly("ab");
        assertThat(steps.getLast().after().words()).containsOnly(List.of("ab"));
    }

    @Test
    void charactersAndWordsOfLessonOneOne() {
        assertThat(CharTokenizer.of(PETER, LetterCase.KEPT, List.of()).encode(PETER))
                .hasSize(44);
        WordTokenizer words = WordTokenizer.of(PETER, LetterCase.KEPT, List.of());
        assertThat(words.encode(PETER)).hasSize(8);
        int unk = words.id(WordTokenizer.UNK).orElseThrow();
        assertThat(words.encode("Peter picked a pepper")).endsWith(unk).containsOnlyOnce(unk);
    }

    private static SymbolPair pair(String left, String right) {
        return new SymbolPair(left, right);
    }

    private static List<String> merged(List<BpeStep> steps) {
        return steps.stream().map(step -> step.chosen().joined()).toList();
    }
}
