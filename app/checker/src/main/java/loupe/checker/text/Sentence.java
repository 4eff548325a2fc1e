package loupe.checker.text;

import java.util.List;

/// Words up to a full stop or another mark that ends a thought.
record Sentence(List<Word> words, End end) {

    /// The mark at its end. What stands before a colon only leads to what comes behind it.
    enum End {
        STOP,
        QUESTION,
        COLON
    }

    Sentence {
        words = List.copyOf(words);
    }

    Sentence with(List<Word> others) {
        return new Sentence(others, end);
    }
}
