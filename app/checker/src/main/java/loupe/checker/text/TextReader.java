package loupe.checker.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts text into sentences of words, the same way for answers and for the words of a rubric. The expressions used look
/// at each character a fixed number of times.
final class TextReader {

    private static final Pattern PIECE = Pattern.compile(
            "\\[[a-z]+\\]|-inf(?:inity)?\\b|-∞|[\\p{L}\\p{M}\\p{N}∞]+(?:'[\\p{L}]+)?|[.;:!?\\n,()–—]| - ");
    private static final String STOPS = ".;:!?\n";
    private static final Map<String, String> IRREGULAR = Map.of(
            "can't", "can not", "cannot", "can not", "won't", "will not", "shan't", "shall not", "cant", "can not");

    private TextReader() {}

    /// The sentences of an answer.
    static List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        boolean apart = false;
        Matcher m = PIECE.matcher(plain(text));
        while (m.find()) {
            String piece = m.group();
            if (piece.length() == 1 && STOPS.contains(piece)) {
                close(sentences, words, end(piece));
                apart = false;
            } else if (piece.isBlank() || ",()–—".contains(piece) || piece.equals(" - ")) {
                apart = true;
            } else {
                add(piece, apart, words);
                apart = false;
            }
        }
        close(sentences, words, Sentence.End.STOP);
        return sentences;
    }

    private static Sentence.End end(String mark) {
        return switch (mark) {
            case "?" -> Sentence.End.QUESTION;
            case ":" -> Sentence.End.COLON;
            default -> Sentence.End.STOP;
        };
    }

    /// All words of a term or phrase, in a row. `*` is kept as a word of its own.
    static List<Word> words(String term) {
        List<Word> words = new ArrayList<>();
        for (String part : plain(term).split("\\s+")) {
            if (part.equals("*")) {
                words.add(Word.of("*"));
            } else {
                sentences(part).forEach(s -> words.addAll(s.words()));
            }
        }
        return words;
    }

    private static void close(List<Sentence> sentences, List<Word> words, Sentence.End end) {
        if (!words.isEmpty()) {
            sentences.add(new Sentence(words, end));
            words.clear();
        }
    }

    /// Contractions become two words: *can't* is *can not*, also without its apostrophe.
    private static void add(String piece, boolean apart, List<Word> words) {
        String written = piece;
        boolean first = apart;
        for (String part : whole(piece).split(" ")) {
            String text = part.contains("'") ? part.substring(0, part.indexOf('\'')) : part;
            words.add(new Word(text, Stems.of(text), written, first));
            written = "";
            first = false;
        }
    }

    private static String whole(String piece) {
        String known = IRREGULAR.get(piece);
        if (known != null) {
            return known;
        }
        if (piece.endsWith("n't")) {
            return piece.substring(0, piece.length() - 3) + " not";
        }
        String stripped = piece.endsWith("nt") ? piece.substring(0, piece.length() - 2) : "";
        if (English.AUXILIARY.contains(stripped) && !piece.equals("want")) {
            return stripped + " not";
        }
        return piece.endsWith("'d") ? piece.substring(0, piece.length() - 2) + " would" : piece;
    }

    /// Compatible letters, small, plain quotes, hyphens between letters opened; invisible marks removed.
    private static String plain(String text) {
        String visible = text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Normalizer.normalize(visible, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('´', '\'')
                .replace('−', '-')
                .replaceAll("(?<=[\\p{L}\\p{N}])[-‐‑/](?=[\\p{L}\\p{N}])", " ");
    }
}
