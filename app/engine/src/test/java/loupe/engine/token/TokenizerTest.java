package loupe.engine.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {

    private static final String CORPUS = "the cat sat on the mat. the dog sat by the bank, and the cat ran away.";

    private static final BpeRules GPT_STYLE = new BpeRules(LetterCase.KEPT, Split.WORDS_WITH_SPACE, TieRule.FIRST_SEEN);

    private static final BpeTokenizer BYTES =
            new BpeTrainer(GPT_STYLE).tokenizer(CORPUS, 20, Fallback.BYTES, List.of("<end>"));

    private static final BpeTokenizer UNKNOWN =
            new BpeTrainer(GPT_STYLE).tokenizer(CORPUS, 20, Fallback.UNKNOWN, List.of("<end>"));

    static Stream<String> strangeTexts() {
        Stream<String> random = IntStream.range(0, 200).mapToObj(seed -> {
            SplittableRandom dice = new SplittableRandom(seed);
            String letters = "ab \n\t.,7éß中😀<0x41>endthe";
            int[] points = letters.codePoints().toArray();
            StringBuilder text = new StringBuilder();
            for (int i = dice.nextInt(60); i > 0; i--) {
                text.appendCodePoint(points[dice.nextInt(points.length)]);
            }
            return text.toString();
        });
        return Stream.concat(random, Stream.of("", " ", "  two  spaces ", "naïve café", "👩‍👩‍👧", "<0x41>", CORPUS));
    }

    @ParameterizedTest
    @MethodSource("strangeTexts")
    void bytesLoseNothing(String text) {
        assertThat(BYTES.decode(BYTES.encode(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("strangeTexts")
    void everyIdIsInTheVocabularyAndHasALabel(String text) {
        for (Tokenizer tokenizer : List.of(
                BYTES,
                UNKNOWN,
                CharTokenizer.of(CORPUS, LetterCase.LOWERED, List.of("<end>")),
                WordTokenizer.of(CORPUS, LetterCase.KEPT, List.of("[MASK]")))) {
            for (int id : tokenizer.encode(text)) {
                assertThat(id).isBetween(0, tokenizer.size() - 1);
                assertThat(tokenizer.label(id)).isNotEmpty().doesNotContainAnyWhitespaces();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("strangeTexts")
    void thePiecesOfGptStyleAreTheTextAgain(String text) {
        assertThat(String.join("", Split.WORDS_WITH_SPACE.pieces(text))).isEqualTo(text);
        assertThat(Split.WORDS_WITH_SPACE.pieces(text)).doesNotContain("");
    }

    @Test
    void aSpaceBelongsToTheWordAfterIt() {
        assertThat(Split.WORDS_WITH_SPACE.pieces("the cat.\n\n  ran 42x"))
                .containsExactly("the", " cat", ".", "\n\n ", " ran", " 42", "x");
    }

    @Test
    void theNaiveCafeIsTwelveBytes() {
        BpeTokenizer bytesAlone = new BpeTrainer(GPT_STYLE).tokenizer("", 0, Fallback.BYTES, List.of());
        assertThat(bytesAlone.encode("naïve café")).hasSize(12);
    }

    @Test
    void aRareWordBecomesSubwordsAndNotUnknown() {
        int unk = UNKNOWN.id(Fallback.UNK).orElseThrow();
        assertThat(UNKNOWN.encode("branched")).hasSizeGreaterThan(1).doesNotContain(unk);
        assertThat(UNKNOWN.encode("x")).containsExactly(unk);
    }

    @Test
    void mergesAreAppliedInTheOrderLearned() {
        List<SymbolPair> merges =
                List.of(new SymbolPair("b", "c"), new SymbolPair("a", "b"), new SymbolPair("a", "bc"));
        BpeTokenizer tokenizer =
                new BpeTrainer(BpeRules.plain()).tokenizer(List.of("a", "b", "c"), merges, Fallback.UNKNOWN, List.of());
        assertThat(tokenizer.stages("abc")).containsExactly(List.of("a", "b", "c"), List.of("a", "bc"), List.of("abc"));
    }

    @Test
    void encodingTheCorpusGivesTheTokensThatTrainingLeft() {
        BpeTrainer trainer = new BpeTrainer(GPT_STYLE);
        List<BpeStep> steps = trainer.train(CORPUS, 20);
        List<String> encoded =
                IntStream.of(UNKNOWN.encode(CORPUS)).mapToObj(UNKNOWN::text).toList();
        assertThat(encoded).isEqualTo(steps.getLast().after().tokens());
    }

    @Test
    void specialTokensInTheTextAreRecognised() {
        int end = BYTES.id("<end>").orElseThrow();
        assertThat(BYTES.encode("the cat<end>")).endsWith(end);
        WordTokenizer words = WordTokenizer.of(CORPUS, LetterCase.LOWERED, List.of("[MASK]", "[CLS]"));
        assertThat(words.labelsOf("[CLS] The [MASK] sat")).containsExactly("[CLS]", "the", "[MASK]", "sat");
    }

    @Test
    void wordsAreJoinedAsPeopleWriteThem() {
        WordTokenizer words = WordTokenizer.of(CORPUS, LetterCase.KEPT, List.of());
        assertThat(words.decode(words.encode("the  dog , and the cat ."))).isEqualTo("the dog, and the cat.");
    }

    @Test
    void labelsShowWhatCannotBeSeen() {
        assertThat(TokenLabel.of(" the\n")).isEqualTo("·the⏎");
        assertThat(TokenLabel.of("\u202E")).isEqualTo("\\u{202E}");
    }

    @Test
    void anIdOutsideTheVocabularyIsNamed() {
        assertThatThrownBy(() -> UNKNOWN.decode(9999))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("token 9999");
    }
}
