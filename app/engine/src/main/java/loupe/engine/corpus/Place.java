package loupe.engine.corpus;

import java.util.List;

/// Where a derivation stands: what is still to be written, and what is remembered.
record Place(Rest rest, Memory memory) {
    /// The place before anything was written.
    static Place startOf(String head) {
        return new Place(Rest.END.before(List.of(new Item.Expand(head))), Memory.EMPTY);
    }

    /// The place after the next item went that way.
    Place after(Turn turn) {
        return new Place(rest.tail().before(turn.items()), turn.memory());
    }

    /// The place after the next item, a word, was written.
    Place afterWord() {
        return new Place(rest.tail(), memory);
    }
}
