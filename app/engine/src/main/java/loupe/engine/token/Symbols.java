package loupe.engine.token;

import java.util.ArrayList;
import java.util.List;

/// A row of symbols, the state of a piece of text between two merges.
final class Symbols {

    private Symbols() {}

    /// The characters of `piece`, one symbol each. An emoji of two Java chars is one symbol.
    static List<String> of(String piece) {
        return piece.codePoints().mapToObj(Character::toString).toList();
    }

    /// `symbols` with every occurrence of `pair` joined, from left to right: in `a a a`, the first two.
    static List<String> merge(List<String> symbols, SymbolPair pair) {
        List<String> merged = new ArrayList<>(symbols.size());
        int i = 0;
        while (i < symbols.size()) {
            if (i + 1 < symbols.size() && pair.matches(symbols.get(i), symbols.get(i + 1))) {
                merged.add(pair.joined());
                i += 2;
            } else {
                merged.add(symbols.get(i));
                i++;
            }
        }
        return List.copyOf(merged);
    }
}
