package loupe.engine.token;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One token for each character: the smallest vocabulary and the longest sequences. Spaces count.
///
/// A character that is not in the vocabulary becomes `<unk>`.
public record CharTokenizer(Vocabulary vocabulary, LetterCase letterCase, List<String> specials)
        implements TrainedTokenizer {

    /// A tokenizer from its parts; the vocabulary must hold `<unk>` and the specials.
    public CharTokenizer {
        specials = List.copyOf(specials);
        vocabulary.require(Fallback.UNK);
        specials.forEach(vocabulary::require);
    }

    /// The tokenizer that knows the characters of `text`: special tokens, `<unk>`, then the characters in order.
    public static CharTokenizer of(String text, LetterCase letterCase, List<String> specials) {
        List<String> tokens = new ArrayList<>(specials);
        tokens.add(Fallback.UNK);
        tokens.addAll(
                Symbols.of(letterCase.apply(text)).stream().distinct().sorted().toList());
        return new CharTokenizer(Vocabulary.of(tokens), letterCase, specials);
    }

    @Override
    public int[] encode(String text) {
        IntStream.Builder ids = IntStream.builder();
        int unk = vocabulary.require(Fallback.UNK);
        for (Specials.Stretch stretch : new Specials(specials).cut(text)) {
            List<String> tokens =
                    stretch.special() ? List.of(stretch.text()) : Symbols.of(letterCase.apply(stretch.text()));
            tokens.forEach(token -> ids.add(vocabulary.id(token).orElse(unk)));
        }
        return ids.build().toArray();
    }

    @Override
    public String decode(int... ids) {
        StringBuilder text = new StringBuilder();
        for (int id : ids) {
            text.append(vocabulary.text(id));
        }
        return text.toString();
    }
}
