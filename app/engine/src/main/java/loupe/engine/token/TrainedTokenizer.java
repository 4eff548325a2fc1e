package loupe.engine.token;

import java.util.List;
import java.util.OptionalInt;

/// A tokenizer whose vocabulary was learned from a text here, and which [TokenizerFile] can save.
public sealed interface TrainedTokenizer extends Tokenizer permits BpeTokenizer, CharTokenizer, WordTokenizer {

    /// The tokens by id.
    Vocabulary vocabulary();

    /// What happens to capitals.
    LetterCase letterCase();

    /// The tokens that no text is made of, such as `<end>`; typed into a text, they are recognised.
    List<String> specials();

    @Override
    default int size() {
        return vocabulary().size();
    }

    @Override
    default String text(int id) {
        return vocabulary().text(id);
    }

    @Override
    default OptionalInt id(String token) {
        return vocabulary().id(token);
    }
}
