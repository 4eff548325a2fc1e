package loupe.engine.token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the special tokens, such as `[MASK]` or `<end>`, that somebody typed into a text, before anything cuts it.
///
/// @param tokens the special tokens, none of them empty
record Specials(List<String> tokens) {

    /// A stretch of text, or one special token.
    record Stretch(String text, boolean special) {}

    Specials {
        tokens = List.copyOf(tokens);
    }

    /// `text` cut at its special tokens; where two could begin, the longer one is taken.
    List<Stretch> cut(String text) {
        if (tokens.isEmpty()) {
            return List.of(new Stretch(text, false));
        }
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); ) {
            String special = at(text, i);
            if (special.isEmpty()) {
                i++;
            } else {
                addPlain(stretches, text.substring(from, i));
                stretches.add(new Stretch(special, true));
                i += special.length();
                from = i;
            }
        }
        addPlain(stretches, text.substring(from));
        return stretches;
    }

    private String at(String text, int index) {
        return tokens.stream()
                .filter(token -> text.startsWith(token, index))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static void addPlain(List<Stretch> stretches, String text) {
        if (!text.isEmpty()) {
            stretches.add(new Stretch(text, false));
        }
    }
}
