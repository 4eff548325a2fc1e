package loupe.engine.token;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedCollection;

/// The tokens of a tokenizer in the order of their ids, each once.
public final class Vocabulary {

    private final List<String> tokens;
    private final Map<String, Integer> ids;

    private Vocabulary(List<String> tokens) {
        this.tokens = tokens;
        this.ids = HashMap.newHashMap(tokens.size());
        for (int id = 0; id < tokens.size(); id++) {
            ids.put(tokens.get(id), id);
        }
    }

    /// The vocabulary of these tokens; a token that comes again keeps its first id.
    ///
    /// @throws IllegalArgumentException if a token is empty: it would match everywhere, for ever
    public static Vocabulary of(SequencedCollection<String> tokens) {
        if (tokens.contains("")) {
            throw new IllegalArgumentException("vocabulary: a token is empty; every token needs a character");
        }
        return new Vocabulary(List.copyOf(new LinkedHashSet<>(tokens)));
    }

    /// The number of tokens.
    public int size() {
        return tokens.size();
    }

    /// The text of token `id`.
    ///
    /// @throws IndexOutOfBoundsException if there is no such id
    public String text(int id) {
        if (id < 0 || id >= tokens.size()) {
            throw new IndexOutOfBoundsException("token " + id + " of a vocabulary of " + tokens.size());
        }
        return tokens.get(id);
    }

    /// The id of `token`, if it has one.
    public OptionalInt id(String token) {
        Integer id = ids.get(token);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /// The id of `token`.
    ///
    /// @throws IllegalArgumentException if it is not in the vocabulary
    public int require(String token) {
        return id(token).orElseThrow(() -> new IllegalArgumentException("no token " + TokenLabel.of(token)));
    }

    /// All tokens, by id.
    public List<String> tokens() {
        return tokens;
    }
}
