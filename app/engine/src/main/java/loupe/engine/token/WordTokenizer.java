package loupe.engine.token;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One token for each word and each punctuation mark: short sequences, and `[UNK]` for every word not seen before.
///
/// White space only separates, so decoding writes one space between words and none before a closing mark.
public record WordTokenizer(Vocabulary vocabulary, LetterCase letterCase, List<String> specials)
        implements TrainedTokenizer {

    /// The token for a word that was never seen.
    public static final String UNK = "[UNK]";

    private static final String CLOSING = ".,;:!?)]}";

    /// A tokenizer from its parts; the vocabulary must hold `[UNK]` and the specials.
    public WordTokenizer {
        specials = List.copyOf(specials);
        vocabulary.require(UNK);
        specials.forEach(vocabulary::require);
    }

    /// The tokenizer that knows the words of `text`: special tokens, `[UNK]`, then the words in alphabetical order.
    public static WordTokenizer of(String text, LetterCase letterCase, List<String> specials) {
        List<String> tokens = new ArrayList<>(specials);
        tokens.add(UNK);
        tokens.addAll(words(letterCase.apply(text)).stream().distinct().sorted().toList());
        return new WordTokenizer(Vocabulary.of(tokens), letterCase, specials);
    }

    @Override
    public int[] encode(String text) {
        IntStream.Builder ids = IntStream.builder();
        int unk = vocabulary.require(UNK);
        for (Specials.Stretch stretch : new Specials(specials).cut(text)) {
            List<String> tokens = stretch.special() ? List.of(stretch.text()) : words(letterCase.apply(stretch.text()));
            tokens.forEach(token -> ids.add(vocabulary.id(token).orElse(unk)));
        }
        return ids.build().toArray();
    }

    /// Words and marks of `text`; a run of letters, digits, apostrophes and hyphens is a word.
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isPartOfWord(c)) {
                word.appendCodePoint(c);
                return;
            }
            flush(word, words);
            if (!Character.isWhitespace(c)) {
                words.add(Character.toString(c));
            }
        });
        flush(word, words);
        return words;
    }

    private static boolean isPartOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || c == '\''
                || c == '-'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    @Override
    public String decode(int... ids) {
        StringBuilder text = new StringBuilder();
        for (int id : ids) {
            String token = vocabulary.text(id);
            boolean closing = token.length() == 1 && CLOSING.contains(token);
            if (!text.isEmpty() && !closing) {
                text.append(' ');
            }
            text.append(token);
        }
        return text.toString();
    }
}
