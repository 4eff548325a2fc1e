package loupe.checker.text;

import java.util.List;
import java.util.Set;

/// Cuts a clause where a denial no longer reaches: at a comma, at *because* or *so*, at *and* before another verb.
final class Scopes {

    private static final Set<String> AND = Set.of("and", "or", "then");
    private static final Set<String> PRONOUNS = Set.of("it", "they", "we", "he", "you", "i", "this");

    private static final Set<String> DETERMINERS =
            Set.of("every", "each", "all", "any", "the", "a", "an", "its", "this", "that", "no");
    private static final int SUBJECT = 3; // words behind the determiner within which its verb comes
    private static final Set<String> PARTING =
            Set.of("so", "because", "since", "therefore", "thus", "hence", "if", "unless", "otherwise");

    private final int[] scope;

    Scopes(List<Word> words) {
        scope = new int[words.size()];
        for (int i = 1; i < scope.length; i++) {
            scope[i] = scope[i - 1] + (begins(words, i) ? 1 : 0);
        }
    }

    /// Whether a scope begins at word `i`.
    private static boolean begins(List<Word> words, int i) {
        Word word = words.get(i);
        if (English.JOINTS.contains(word.text()) || word.is("nor")) {
            return true;
        }
        Word before = words.get(i - 1);
        if (word.apart()) {
            return !Denial.denies(before) && !English.AUXILIARY.contains(before.text());
        }
        return conjoins(words, i);
    }

    /// *and* before another verb, or before another subject that has one: *and every token can*.
    private static boolean conjoins(List<Word> words, int i) {
        if (!AND.contains(words.get(i).text()) || i + 1 >= words.size()) {
            return false;
        }
        if (finite(words.get(i + 1))) {
            return true;
        }
        return DETERMINERS.contains(words.get(i + 1).text())
                && words.subList(i + 2, Math.min(words.size(), i + 2 + SUBJECT)).stream()
                        .anyMatch(w -> English.AUXILIARY.contains(w.text()));
    }

    /// Whether a thought ends between two words of a hit, other than at a comma.
    static boolean parted(List<Word> words, Hit hit) {
        for (int i = hit.start() + 1; i < hit.end(); i++) {
            if (!hit.matched().get(i) && (PARTING.contains(words.get(i).text()) || conjoins(words, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean finite(Word word) {
        return English.AUXILIARY.contains(word.text())
                || PRONOUNS.contains(word.text())
                || (English.VERB_STEMS.contains(word.stem()) && word.text().endsWith("s"));
    }

    int of(int word) {
        return scope[word];
    }

    /// The first word of the scope that `word` is in.
    int start(int word) {
        int start = word;
        while (start > 0 && scope[start - 1] == scope[word]) {
            start--;
        }
        return start;
    }

    /// Behind the last word of the scope that `word` is in.
    int end(int word) {
        int end = word + 1;
        while (end < scope.length && scope[end] == scope[word]) {
            end++;
        }
        return end;
    }
}
