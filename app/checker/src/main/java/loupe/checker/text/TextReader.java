package loupe.checker.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loupe.course.source.Shown;

/// Cuts text into clauses of words, the same way for answers and for the words of a rubric.
final class TextReader {

    private static final Pattern PIECE =
            Pattern.compile("\\[[a-z]+\\]|-inf(?:inity)?\\b|-∞|[\\p{L}\\p{N}∞]+(?:'[\\p{L}]+)?|[.;:!?\\n]");
    private static final Set<String> BREAKS = Set.of("but", "while", "whereas", "although", "however");
    private static final Map<String, String> IRREGULAR =
            Map.of("can't", "can not", "cannot", "can not", "won't", "will not", "shan't", "shall not");

    private TextReader() {}

    /// The clauses of an answer; marks and words such as *but* end one.
    static List<Clause> clauses(String text) {
        List<Clause> clauses = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        Matcher m = PIECE.matcher(plain(text));
        while (m.find()) {
            String piece = m.group();
            boolean mark = piece.length() == 1 && ".;:!?\n".indexOf(piece.charAt(0)) >= 0;
            if (mark || BREAKS.contains(piece)) {
                close(clauses, words);
            }
            if (!mark) {
                add(piece, words);
            }
        }
        close(clauses, words);
        return clauses;
    }

    /// All words of a term or phrase, in a row. `*` is kept as a word of its own.
    static List<Word> words(String term) {
        List<Word> words = new ArrayList<>();
        for (String part : plain(term).split("\\s+")) {
            if (part.equals("*")) {
                words.add(new Word("*", "*", "*"));
            } else {
                Matcher m = PIECE.matcher(part);
                while (m.find()) {
                    add(m.group(), words);
                }
            }
        }
        return words;
    }

    private static void close(List<Clause> clauses, List<Word> words) {
        if (!words.isEmpty()) {
            clauses.add(new Clause(words));
            words.clear();
        }
    }

    /// Contractions become two words: *can't* is *can not*.
    private static void add(String piece, List<Word> words) {
        String whole = IRREGULAR.getOrDefault(
                piece, piece.endsWith("n't") ? piece.substring(0, piece.length() - 3) + " not" : piece);
        String written = piece;
        for (String part : whole.split(" ")) {
            String text = part.contains("'") ? part.substring(0, part.indexOf('\'')) : part;
            words.add(new Word(text, Stems.of(text), written));
            written = "";
        }
    }

    /// Compatible letters, small, plain quotes, hyphens between letters opened; invisible marks removed.
    private static String plain(String text) {
        String visible = text.codePoints()
                .filter(c -> !Shown.zeroWidth(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Normalizer.normalize(visible, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('−', '-')
                .replaceAll("(?<=[\\p{L}\\p{N}])[-‐‑–—](?=[\\p{L}\\p{N}])", " ");
    }
}
