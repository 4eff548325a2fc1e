package loupe.checker.text;

import java.util.BitSet;
import java.util.List;

/// Words between two breaks of thought. `idle` are those that stand in a turn of speech and do not mean what they mean
/// alone; `mentions` are the entities named. `sentence` counts from 0; `contrast` is true when a word such as *but* or
/// *whereas* opened the clause.
record Clause(List<Word> words, BitSet idle, List<Mention> mentions, int sentence, boolean contrast) {

    Clause(List<Word> words, List<Mention> mentions, int sentence, boolean contrast) {
        this(List.copyOf(words), Idioms.idle(words), List.copyOf(mentions), sentence, contrast);
    }

    int size() {
        return words.size();
    }

    Word word(int at) {
        return words.get(at);
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
