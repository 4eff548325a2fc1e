package loupe.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrammarTest {
    // Six texts: anna (2/3) or tom (1/3) has one dog or two dogs; anna then smiles (3/4) or laughs.
    private static final Grammar SMALL = Grammar.parse("""
            # a comment
            s -> who=<name> $who has n=<n> $n <dog.$n> . <more.$who>
            more.anna -> <she> .
            more.tom ->
            she -> 3 she smiles
            she -> 1 she laughs
            name -> 2 anna
            name -> 1 tom
            n -> one
            n -> two
            dog.one -> dog
            dog.two -> dogs
            """, "s");

    @Test
    void theProbabilityOfATextIsTheProductOfItsChoices() {
        // anna 2/3 · one 1/2 · "she smiles" 3/4
        assertThat(SMALL.probability(Words.of("anna has one dog. she smiles.")))
                .isCloseTo(2.0 / 3 / 2 * 3 / 4, within(1e-15));
    }

    @Test
    void theProbabilitiesOfAllTextsAddUpToOne() {
        Map<List<String>, Double> all = texts(SMALL.reader(), List.of());
        assertThat(all).hasSize(6);
        assertThat(all.values().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void theEntropyIsThatOfTheListedTexts() {
        double expected = texts(SMALL.reader(), List.of()).values().stream()
                .mapToDouble(p -> -p * Math.log(p))
                .sum();
        assertThat(SMALL.entropy()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void theMeanLengthIsThatOfTheListedTexts() {
        double expected = texts(SMALL.reader(), List.of()).entrySet().stream()
                .mapToDouble(text -> text.getValue() * text.getKey().size())
                .sum();
        assertThat(SMALL.expected(word -> 1)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void samplesComeAsOftenAsTheirProbabilitySays() {
        int draws = 20_000;
        SplitMix random = new SplitMix(7);
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i < draws; i++) {
            counts.merge(SMALL.sample(random).words(), 1, Integer::sum);
        }
        texts(SMALL.reader(), List.of()).forEach((text, p) -> {
            double deviation = Math.sqrt(p * (1 - p) / draws);
            assertThat(counts.get(text) / (double) draws).isCloseTo(p, within(4 * deviation));
        });
    }

    @Test
    void aTextWithTwoDerivationsHasTheSumOfBoth() {
        Grammar twice = Grammar.parse("s -> a <b>\ns -> a b\nb -> b", "s");
        assertThat(twice.probability(List.of("a", "b"))).isEqualTo(1);
    }

    @Test
    void aDrawWithoutAWordNeverGivesThatWord() {
        Grammar pair = Grammar.parse("s -> x=<n> y=<n>-x $x $y\nn -> 2 a\nn -> 1 b\nn -> 1 c", "s");
        assertThat(pair.parses(List.of("a", "a"))).isFalse();
        // b first 1/4, then a among a and c: 2/3
        assertThat(pair.probability(List.of("b", "a"))).isCloseTo(1.0 / 4 * 2 / 3, within(1e-15));
    }

    @Test
    void aWordIsDeterminedWhenTheOthersLeaveNoChoice() {
        // "one dog": each fixes the other. The name is fixed by "she", which only follows anna.
        assertThat(SMALL.determined(Words.of("anna has one dog. she smiles."))).containsExactly(0, 1, 2, 3, 4, 5, 7);
        assertThat(SMALL.fill(Words.of("anna has one dog. she smiles."), 6))
                .containsEntry("smiles", 0.75)
                .containsEntry("laughs", 0.25);
    }

    @Test
    void theReaderKnowsTheNextWord() {
        assertThat(SMALL.reader().readAll(List.of("tom", "has")).next()).isEqualTo(Map.of("one", 0.5, "two", 0.5));
        assertThat(SMALL.reader().read("dog").lost()).isTrue();
    }

    @Test
    void theVocabularyHoldsEveryWordThatCanBeWritten() {
        assertThat(SMALL.vocabulary())
                .containsExactly(".", "anna", "dog", "dogs", "has", "laughs", "one", "she", "smiles", "tom", "two");
    }

    @Test
    void aLineThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> Grammar.parse("s -> a\nb <c", "s")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> Grammar.parse("s -> <a", "s"))
                .hasMessageContaining("line 1")
                .hasMessageContaining("<a");
        assertThatThrownBy(() -> Grammar.parse("s -> a", "t")).hasMessageContaining("<t>");
    }

    /// Every text that begins with what the reader has read, with its probability.
    private static Map<List<String>, Double> texts(Reader reader, List<String> read) {
        Map<List<String>, Double> found = new HashMap<>();
        if (reader.textProbability() > 0) {
            found.put(read, reader.textProbability());
        }
        for (String word : reader.next().keySet()) {
            List<String> longer = new java.util.ArrayList<>(read);
            longer.add(word);
            found.putAll(texts(reader.read(word), longer));
        }
        return found;
    }
}
