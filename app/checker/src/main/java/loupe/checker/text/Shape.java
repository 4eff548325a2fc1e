package loupe.checker.text;

import java.util.List;
import java.util.Set;

/// Signs that a text is a heap of keywords and no sentence of one's own.
final class Shape {

    private static final int ENOUGH = 8; // words; below that the shares say nothing
    private static final double USUAL_SHARE = 0.22; // of function words in ordinary English
    private static final double LEAST_SHARE = 0.14; // of those that are no keywords, in a sentence in note form

    private static final double LEAST_OWN = 0.1; // of words that the rubric does not know, in
    private static final int LONG = 20; // words or more: a short answer may be made of them alone

    private Shape() {}

    /// 0 for ordinary prose, up to 1 for a list of keywords.
    static double stuffing(List<Word> words) {
        return Math.max(0, 1 - share(words, Set.of()) / USUAL_SHARE);
    }

    /// Whether hardly anything holds the words together that the rubric looks for.
    static boolean keywords(List<Word> words, Set<String> wanted) {
        return share(words, wanted) < LEAST_SHARE;
    }

    /// Whether hardly a word is the learner's own: all of them are words that the rubric knows, in whatever order.
    static boolean recited(List<Word> words, Set<String> known) {
        long own = words.stream().filter(w -> !known.contains(w.stem())).count();
        return words.size() >= LONG && own < LEAST_OWN * words.size();
    }

    /// The share of function words that are not `wanted` themselves.
    private static double share(List<Word> words, Set<String> wanted) {
        if (words.size() < ENOUGH) {
            return 1;
        }
        long function = words.stream()
                .filter(w -> English.FUNCTION.contains(w.text()) && !wanted.contains(w.text()))
                .count();
        return (double) function / words.size();
    }
}
