package loupe.engine.token;

import java.util.ArrayList;
import java.util.List;

/// Where a text is cut before merges are counted: no merge ever crosses such a cut.
public enum Split {
    /// Nowhere: the text is one piece, and a merge may run across a space.
    NOWHERE {
        @Override
        public List<String> pieces(String text) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
    },
    /// At white space, which is dropped: `the cat` gives `the`, `cat`.
    WORDS {
        @Override
        public List<String> pieces(String text) {
            return runs(text).stream().filter(piece -> !piece.isBlank()).toList();
        }
    },
    /// As GPT does: a space belongs to the word after it, and letters, digits and other signs stand apart:
    /// `the cat.` gives `the`, ` cat`, `.`. The pieces put together are the text again.
    WORDS_WITH_SPACE {
        @Override
        public List<String> pieces(String text) {
            return gptPieces(text);
        }
    };

    /// The pieces of `text`, in order, none of them empty.
    public abstract List<String> pieces(String text);

    private enum Kind {
        LETTER,
        DIGIT,
        SPACE,
        OTHER;

        static Kind of(int c) {
            return Character.isWhitespace(c)
                    ? SPACE
                    : Character.isLetter(c) || isMark(c) ? LETTER : Character.isDigit(c) ? DIGIT : OTHER;
        }

        private static boolean isMark(int c) {
            return Character.getType(c) == Character.NON_SPACING_MARK;
        }
    }

    /// Alternating runs of white space and of everything else.
    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length()
                    || Character.isWhitespace(text.charAt(i)) != Character.isWhitespace(text.charAt(i - 1))) {
                runs.add(text.substring(from, i));
                from = i;
            }
        }
        return text.isEmpty() ? List.of() : runs;
    }

    /// Runs of one kind, each with one space before it if there is one.
    private static List<String> gptPieces(String text) {
        List<String> pieces = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int from = i;
            int end = runEnd(text, i);
            boolean spaces = Kind.of(text.codePointAt(i)) == Kind.SPACE;
            if (spaces && end < text.length() && text.charAt(end - 1) == ' ') {
                if (end - 1 > from) {
                    pieces.add(text.substring(from, end - 1));
                }
                from = end - 1;
                end = runEnd(text, end);
            }
            pieces.add(text.substring(from, end));
            i = end;
        }
        return pieces;
    }

    private static int runEnd(String text, int from) {
        Kind kind = Kind.of(text.codePointAt(from));
        int i = from;
        while (i < text.length() && Kind.of(text.codePointAt(i)) == kind) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }
}
