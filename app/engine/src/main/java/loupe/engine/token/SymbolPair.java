package loupe.engine.token;

import java.util.Comparator;

/// Two neighbouring symbols. Ordered as text, by the left one first.
public record SymbolPair(String left, String right) implements Comparable<SymbolPair> {

    private static final Comparator<SymbolPair> AS_TEXT =
            Comparator.comparing(SymbolPair::left).thenComparing(SymbolPair::right);

    /// The symbol that merging makes of them.
    public String joined() {
        return left + right;
    }

    /// For a table row or an axis: the two symbols with a gap, spaces made visible: `a b`, `· t`.
    public String label() {
        return TokenLabel.of(left) + " " + TokenLabel.of(right);
    }

    boolean matches(String first, String second) {
        return left.equals(first) && right.equals(second);
    }

    @Override
    public int compareTo(SymbolPair other) {
        return AS_TEXT.compare(this, other);
    }
}
