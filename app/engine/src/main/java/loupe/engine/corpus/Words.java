package loupe.engine.corpus;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Takes a text apart into words and punctuation marks, and puts it together again.
///
/// `"tom sat . "` and `"tom sat."` have the same words: *tom*, *sat* and *.*; joined, a mark follows its word
/// directly.
public final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'_]+|\\[[A-Z]+]|[^\\s\\p{L}\\p{N}'_]");
    private static final String MARKS = ".:,?!;";

    private Words() {}

    /// The words and marks of a text, in order.
    public static List<String> of(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /// The text of these words, with a space before each word and none before a mark.
    public static String join(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            boolean mark = word.length() == 1 && MARKS.contains(word);
            text.append(text.isEmpty() || mark ? "" : " ").append(word);
        }
        return text.toString();
    }
}
