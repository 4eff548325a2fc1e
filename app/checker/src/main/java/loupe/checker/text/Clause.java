package loupe.checker.text;

import java.util.List;

/// Words between two breaks of thought.
record Clause(List<Word> words) {

    Clause {
        words = List.copyOf(words);
    }

    /// The words from `start` up to `end`, as they were written.
    String quote(int start, int end) {
        return String.join(
                " ",
                words.subList(Math.max(start, 0), Math.min(end, words.size())).stream()
                        .map(Word::written)
                        .filter(w -> !w.isEmpty())
                        .toList());
    }
}
