package loupe.engine.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import loupe.engine.input.HostileFile;
import loupe.engine.input.LoupeInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerFileTest {

    private static final String CORPUS = "the cat sat on the \"mat\". naïve 😀\n";

    private static final BpeTokenizer BPE = new BpeTrainer(
                    new BpeRules(LetterCase.KEPT, Split.WORDS_WITH_SPACE, TieRule.FIRST_SEEN))
            .tokenizer(CORPUS, 8, Fallback.UNKNOWN, List.of("<end>"));

    static Stream<TrainedTokenizer> tokenizers() {
        return Stream.of(
                BPE,
                new BpeTrainer(BpeRules.plain()).tokenizer(CORPUS, 3, Fallback.BYTES, List.of()),
                CharTokenizer.of(CORPUS, LetterCase.LOWERED, List.of("<end>")),
                WordTokenizer.of(CORPUS, LetterCase.LOWERED, List.of("[MASK]")));
    }

    @ParameterizedTest
    @MethodSource("tokenizers")
    void whatIsSavedComesBack(TrainedTokenizer tokenizer, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("tokenizer.json");
        TokenizerFile.save(tokenizer, file);
        TrainedTokenizer loaded = TokenizerFile.load(file);

        String text = CORPUS + " the cat <end> [MASK] zebra";
        assertThat(loaded).hasSameClassAs(tokenizer);
        assertThat(loaded.encode(text)).isEqualTo(tokenizer.encode(text));
        assertThat(TokenizerFile.write(loaded)).isEqualTo(TokenizerFile.write(tokenizer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"loupe-tokenizer\"|\"other\"|TK-01",
                "\"version\" : 1|\"version\" : 2|TK-01",
                "\"bpe\"|\"unigram\"|TK-01",
                "\"kept\"|\"shouted\"|TK-01",
                "\"split\"|\"splits\"|TK-01",
                "\"<unk>\",|\"\",|TK-02",
                "\"<unk>\",|\"<end>\",|TK-02",
                "\"<unk>\",|7,|TK-02",
                "[ \"<end>\" ]|[ \"<start>\" ]|TK-04",
                "[ \"t\", \"h\" ]|[ \"t\", \"q\" ]|TK-03",
                "[ \"t\", \"h\" ]|[ \"t\" ]|TK-03",
            })
    void aFileThatIsNotWholeIsRefused(String part, String damaged, String code) {
        String text = TokenizerFile.write(BPE);
        assertThat(text).contains(part);
        assertThatThrownBy(() -> TokenizerFile.read("tokenizer.json", text.replace(part, damaged)))
                .isInstanceOfSatisfying(
                        LoupeInputException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void damagedFilesGiveSentencesAndNothingElse() {
        String text = TokenizerFile.write(BPE);
        for (int seed = 0; seed < 2000; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            StringBuilder damaged = new StringBuilder(text);
            for (int hits = 1 + dice.nextInt(3); hits > 0; hits--) {
                damaged.setCharAt(dice.nextInt(damaged.length()), "\"[]{},:0a\\\u0000\uD800".charAt(dice.nextInt(12)));
            }
            if (dice.nextInt(4) == 0) {
                damaged.setLength(dice.nextInt(damaged.length()));
            }
            try {
                TokenizerFile.read("tokenizer.json", damaged.toString());
            } catch (LoupeInputException refused) {
                assertThat(refused.getMessage()).as("seed %d", seed).matches(HostileFile.SHAPE);
            }
        }
    }
}
