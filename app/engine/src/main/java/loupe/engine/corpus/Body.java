package loupe.engine.corpus;

import java.util.List;

/// One way to write a head: its items in order and its probability among the bodies of that head.
record Body(double probability, List<Item> items) {
    Body {
        items = List.copyOf(items);
    }

    /// The word of a body that is just one word, as lists of names or colours are made of.
    String onlyWord() {
        if (items.size() == 1 && items.getFirst() instanceof Item.Word(String word)) {
            return word;
        }
        throw new IllegalArgumentException("only a body of one word can be drawn into a variable, not " + items);
    }
}
