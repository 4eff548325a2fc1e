package loupe.engine.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is still to be written: the items of a body from `index` on, then the rest of whoever called for that
/// body.
///
/// Two rests are equal when they stand at the same place of the same body with equal rests above.
final class Rest {
    /// Nothing is left: the text may end here.
    static final Rest END = new Rest(List.of(), 0, null);

    private final List<Item> items;
    private final int index;
    private final @Nullable Rest above;
    private final int hash;

    private Rest(List<Item> items, int index, @Nullable Rest above) {
        this.items = items;
        this.index = index;
        this.above = above;
        this.hash = 31 * (31 * System.identityHashCode(items) + index) + (above == null ? 0 : above.hash);
    }

    /// The items, then this rest.
    Rest before(List<Item> first) {
        return first.isEmpty() ? this : new Rest(first, 0, this);
    }

    boolean isEnd() {
        return above == null;
    }

    /// The next item; not at the end.
    Item head() {
        return items.get(index);
    }

    /// What follows the next item; not at the end.
    Rest tail() {
        if (above == null) {
            throw new IllegalStateException("nothing follows the end of a text");
        }
        return index + 1 < items.size() ? new Rest(items, index + 1, above) : above;
    }

    @Override
    @SuppressWarnings(
            "ReferenceEquality") // bodies are compared by identity: the same words in another rule are another place
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Rest rest
                && hash == rest.hash
                && index == rest.index
                && items == rest.items
                && above != null
                && above.equals(rest.above);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
