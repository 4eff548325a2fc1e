package loupe.engine.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GptTokenizerTest {

    @Test
    void helloWorldHasTheIdsOfGptTwo() {
        GptTokenizer gpt2 = GptTokenizer.load(GptVocabulary.R50K);
        assertThat(gpt2.encode("Hello world")).containsExactly(15496, 995);
        assertThat(gpt2.labelsOf("Hello world")).containsExactly("Hello", "·world");
        assertThat(gpt2.id(" world")).hasValue(995);
    }

    @ParameterizedTest
    @EnumSource(GptVocabulary.class)
    void decodingGivesTheTextBack(GptVocabulary kind) {
        GptTokenizer tokenizer = GptTokenizer.load(kind);
        String text = "naïve café, 中文 and 👩‍👧: <|endoftext|>";
        assertThat(tokenizer.decode(tokenizer.encode(text))).isEqualTo(text);
        assertThat(tokenizer.labelsOf(text)).noneMatch(String::isEmpty);
        assertThatThrownBy(() -> tokenizer.text(tokenizer.size())).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aPartOfACharacterShowsItsBytes() {
        GptTokenizer gpt2 = GptTokenizer.load(GptVocabulary.R50K);
        assertThat(gpt2.labelsOf("👩").getFirst()).startsWith("\\xF0");
    }
}
