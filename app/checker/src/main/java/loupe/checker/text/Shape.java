package loupe.checker.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Signs that a text is no sentence of one's own: a heap of keywords, or the question again.
final class Shape {

    private static final int ENOUGH = 8; // words; below that the shares say nothing
    private static final double USUAL_SHARE = 0.22; // of function words in ordinary English

    private static final Set<String> FUNCTION_WORDS = Set.of(
            "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "into", "is", "are",
            "was", "were", "be", "been", "being", "it", "its", "this", "that", "these", "those", "they", "them",
            "their", "he", "she", "we", "you", "i", "and", "or", "but", "so", "because", "since", "when", "while",
            "which", "who", "what", "where", "if", "then", "than", "not", "no", "do", "does", "did", "has", "have",
            "had", "can", "could", "will", "would", "must", "should", "may", "might", "all", "only", "also", "there",
            "how", "why", "what's", "such", "each", "every", "both", "more", "one", "after", "before", "about", "out",
            "up", "other", "any");

    private Shape() {}

    /// 0 for ordinary prose, up to 1 for a list of keywords.
    static double stuffing(List<Word> words) {
        if (words.size() < ENOUGH) {
            return 0;
        }
        double share = (double) words.stream()
                        .filter(w -> FUNCTION_WORDS.contains(w.text()))
                        .count()
                / words.size();
        return Math.max(0, 1 - share / USUAL_SHARE);
    }

    /// The share of the answer's words that are in the question.
    static double copied(List<Word> words, List<Word> question) {
        if (words.size() < ENOUGH) {
            return 0;
        }
        Set<String> known = new HashSet<>(question.stream().map(Word::stem).toList());
        return (double) words.stream().filter(w -> known.contains(w.stem())).count() / words.size();
    }
}
