package loupe.checker.text;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What of a text is the question again: words that follow each other there as well.
final class Echo {

    private static final int RUN = 3; // words in the same order that show that a text was copied
    private static final int OWN = 3; // words of one's own that make it another text

    private Echo() {}

    /// The words that stand next to the same neighbour in the question.
    static BitSet of(List<Word> words, List<Word> question) {
        return runs(words, question, 2);
    }

    private static BitSet runs(List<Word> words, List<Word> question, int length) {
        Set<List<String>> known = new HashSet<>();
        for (int i = 0; i + length <= question.size(); i++) {
            known.add(stems(question.subList(i, i + length)));
        }
        BitSet echo = new BitSet();
        for (int i = 0; i + length <= words.size(); i++) {
            if (known.contains(stems(words.subList(i, i + length)))) {
                echo.set(i, i + length);
            }
        }
        return echo;
    }

    /// Whether all of these words stand in the other text in the same order.
    static boolean same(List<Word> words, List<Word> other) {
        return runs(words, other, RUN).cardinality() == words.size();
    }

    private static List<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).toList();
    }

    /// Whether most of the answer is a copy of the question, but for small edits.
    static boolean copied(List<Word> words, List<Word> question, double share) {
        Set<String> asked = new HashSet<>(stems(question));
        long own = words.stream()
                .filter(w -> !asked.contains(w.stem()) && !English.FUNCTION.contains(w.text()))
                .map(Word::stem)
                .distinct()
                .count();
        return own < OWN && runs(words, question, RUN).cardinality() >= share * words.size();
    }
}
