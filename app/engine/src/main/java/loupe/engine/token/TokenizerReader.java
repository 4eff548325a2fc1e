package loupe.engine.token;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loupe.engine.input.Finding;
import loupe.engine.input.Json;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Place;
import loupe.engine.input.Shown;
import loupe.engine.input.StrictJson;

/// Reads the file of a tokenizer and refuses one that is not whole: every merge and special must be in the vocabulary.
///
/// Codes: TK-01 another kind of file, -02 the vocabulary, -03 the merges, -04 the special tokens.
final class TokenizerReader {

    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(4, 1_000_000);
    private static final int MOST_TOKENS = 65_536;
    private static final int LONGEST_TOKEN = 4096; // characters
    private static final Set<String> KEYS =
            Set.of("format", "version", "kind", "letter_case", "split", "fallback", "specials", "vocabulary", "merges");

    private final String shown;
    private final Map<String, Json> fields;

    TokenizerReader(String shown, String text) {
        this.shown = shown;
        this.fields = StrictJson.read(shown, text, LIMITS).fields();
    }

    TrainedTokenizer tokenizer() {
        requireOurs();
        for (String key : fields.keySet()) {
            if (!KEYS.contains(key)) {
                throw refuse(
                        key,
                        "a tokenizer has no such key; it knows "
                                + String.join(", ", KEYS.stream().sorted().toList()),
                        "TK-01");
            }
        }
        List<String> tokens = texts("vocabulary", "TK-02");
        if (tokens.isEmpty() || tokens.size() > MOST_TOKENS) {
            throw refuse("vocabulary", tokens.size() + " tokens; 1 to " + MOST_TOKENS + " are read", "TK-02");
        }
        requireEachOnce("vocabulary", tokens, "TK-02");
        Vocabulary vocabulary = Vocabulary.of(tokens);
        List<String> specials = texts("specials", "TK-04");
        requireEachOnce("specials", specials, "TK-04");
        requireKnown(vocabulary, "specials", specials, "TK-04");
        LetterCase letterCase = constant(LetterCase.class, "letter_case");
        String kind = text("kind");
        return switch (kind) {
            case "bpe" -> bpe(vocabulary, letterCase, specials);
            case "char" -> {
                requireKnown(vocabulary, "vocabulary", List.of(Fallback.UNK), "TK-02");
                yield new CharTokenizer(vocabulary, letterCase, specials);
            }
            case "word" -> {
                requireKnown(vocabulary, "vocabulary", List.of(WordTokenizer.UNK), "TK-02");
                yield new WordTokenizer(vocabulary, letterCase, specials);
            }
            default -> throw refuse("kind", Shown.value(kind) + " is not one of bpe, char, word", "TK-01");
        };
    }

    private void requireOurs() {
        if (!(fields.get("format") instanceof Json.Str(String format)) || !format.equals(TokenizerFile.FORMAT)) {
            throw refuse("format", "this is not a Loupe tokenizer; it would say " + TokenizerFile.FORMAT, "TK-01");
        }
        if (!(fields.get("version") instanceof Json.Num(String version))
                || !version.equals(String.valueOf(TokenizerFile.VERSION))) {
            throw refuse("version", "only version " + TokenizerFile.VERSION + " is read", "TK-01");
        }
    }

    private BpeTokenizer bpe(Vocabulary vocabulary, LetterCase letterCase, List<String> specials) {
        Split split = constant(Split.class, "split");
        Fallback fallback = constant(Fallback.class, "fallback");
        requireKnown(vocabulary, "vocabulary", fallback.tokens(), "TK-02");
        List<SymbolPair> merges = merges();
        if (new HashSet<>(merges).size() < merges.size()) {
            throw refuse("merges", "a merge stands twice; each may stand once", "TK-03");
        }
        for (SymbolPair pair : merges) {
            requireKnown(vocabulary, "merges", List.of(pair.left(), pair.right(), pair.joined()), "TK-03");
            if (fallback.isByte(pair.joined())) {
                throw refuse("merges", "a merge makes " + Shown.value(pair.joined()) + ", which is a byte", "TK-03");
            }
        }
        return new BpeTokenizer(vocabulary, merges, letterCase, split, fallback, specials);
    }

    private List<SymbolPair> merges() {
        if (!(fields.get("merges") instanceof Json.Arr(List<Json> items))) {
            throw refuse("merges", "a list of pairs is needed here", "TK-03");
        }
        List<SymbolPair> merges = new ArrayList<>(items.size());
        for (Json item : items) {
            if (!(item instanceof Json.Arr(List<Json> pair))
                    || pair.size() != 2
                    || !(pair.get(0) instanceof Json.Str(String left))
                    || !(pair.get(1) instanceof Json.Str(String right))) {
                throw refuse("merges", "merge " + (merges.size() + 1) + " is not a pair of texts", "TK-03");
            }
            merges.add(new SymbolPair(left, right));
        }
        return merges;
    }

    private String text(String key) {
        if (fields.get(key) instanceof Json.Str(String value)) {
            return value;
        }
        throw refuse(key, "a text is needed here", "TK-01");
    }

    private <E extends Enum<E>> E constant(Class<E> type, String key) {
        String name = text(key);
        return Names.find(type, name).orElseThrow(() -> refuse(key, Shown.value(name) + " is not known here", "TK-01"));
    }

    private List<String> texts(String key, String code) {
        if (!(fields.get(key) instanceof Json.Arr(List<Json> items))) {
            throw refuse(key, "a list of texts is needed here", code);
        }
        List<String> texts = new ArrayList<>(items.size());
        for (Json item : items) {
            if (!(item instanceof Json.Str(String text)) || text.isEmpty() || text.length() > LONGEST_TOKEN) {
                String problem =
                        "number " + (texts.size() + 1) + " is not a text of 1 to " + LONGEST_TOKEN + " characters";
                throw refuse(key, problem, code);
            }
            texts.add(text);
        }
        return texts;
    }

    private void requireEachOnce(String key, List<String> texts, String code) {
        Set<String> seen = HashSet.newHashSet(texts.size());
        for (String text : texts) {
            if (!seen.add(text)) {
                throw refuse(key, Shown.value(text) + " stands twice; each may stand once", code);
            }
        }
    }

    private void requireKnown(Vocabulary vocabulary, String key, List<String> tokens, String code) {
        for (String token : tokens) {
            if (vocabulary.id(token).isEmpty()) {
                throw refuse(key, Shown.value(token) + " is needed but not in the vocabulary", code);
            }
        }
    }

    private LoupeInputException refuse(String key, String problem, String code) {
        return new Finding(shown, Place.key(key), problem, code).refuse();
    }
}
