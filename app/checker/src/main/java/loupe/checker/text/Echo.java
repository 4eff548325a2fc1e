package loupe.checker.text;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds in a text what another says already: words that follow each other there as well.
final class Echo {

    private static final int RUN = 3; // words in the same order that show that a text was copied
    private static final int OWN = 3; // words of one's own that make it another text

    private final Set<String> stems;
    private final Set<List<String>> pairs;
    private final Set<List<String>> runs;

    private Echo(List<String> stems) {
        this.stems = Set.copyOf(stems);
        this.pairs = sequences(stems, 2);
        this.runs = sequences(stems, RUN);
    }

    /// Made once for a text, to hold any number of others against it.
    static Echo of(List<Word> text) {
        return new Echo(stems(text));
    }

    private static Set<List<String>> sequences(List<String> stems, int length) {
        Set<List<String>> sequences = new HashSet<>();
        for (int i = 0; i + length <= stems.size(); i++) {
            sequences.add(List.copyOf(stems.subList(i, i + length)));
        }
        return Set.copyOf(sequences);
    }

    private static List<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).toList();
    }

    /// Whether the text has a word with this stem.
    boolean has(String stem) {
        return stems.contains(stem);
    }

    /// The words that stand next to the same neighbour in the text.
    BitSet neighbours(List<Word> words) {
        return echoed(words, pairs, 2);
    }

    /// Whether all of these words stand in the text in the same order.
    boolean holds(List<Word> words) {
        return echoed(words, runs, RUN).cardinality() == words.size();
    }

    /// Whether most of an answer is a copy of the text, but for small edits.
    boolean copied(List<Word> words, double share) {
        long own = words.stream()
                .filter(w -> !has(w.stem()) && !English.FUNCTION.contains(w.text()))
                .map(Word::stem)
                .distinct()
                .count();
        return own < OWN && echoed(words, runs, RUN).cardinality() >= share * words.size();
    }

    private static BitSet echoed(List<Word> words, Set<List<String>> known, int length) {
        List<String> stems = stems(words);
        BitSet echo = new BitSet();
        for (int i = 0; i + length <= stems.size(); i++) {
            if (known.contains(stems.subList(i, i + length))) {
                echo.set(i, i + length);
            }
        }
        return echo;
    }
}
