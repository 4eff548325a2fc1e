package loupe.workbench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loupe.course.source.Shown;

/// Cuts text of unknown origin into pieces that can be laid out without harm.
///
/// The time that JavaFX needs for one piece grows with the square of its length, most of all with combining marks. So
/// there is one piece a word, no piece is long, marks are capped, and what would steer the layout (controls, direction
/// marks) is written out.
final class Cut {

    static final int LONGEST = 4_000; // characters shown of one text; a longer one says how many are left out
    static final int LETTERS = 12; // of a word in a script other than Latin, Greek or Cyrillic
    static final int WESTERN_LETTERS = 24; // of a word in those three
    static final int MARKS = 4; // combining marks on one letter; no language stacks more

    /// A stretch of text.
    sealed interface Piece {
        String text();

        /// A word or a part of one, with the space after it.
        record Word(String text) implements Piece {}

        /// Something that cannot be seen, written out by its number, or how much was left out.
        record Mark(String text) implements Piece {}
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int letters;
    private int marks;
    private int limit = WESTERN_LETTERS;

    private Cut() {}

    static List<Piece> of(String text) {
        Cut cut = new Cut();
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; ) {
            int code = text.codePointAt(i);
            i += Character.charCount(code);
            if (code == '\r' && i < text.length() && text.charAt(i) == '\n') {
                continue;
            }
            cut.take(code);
        }
        cut.close();
        if (end < text.length()) {
            cut.pieces.add(new Piece.Mark(" … " + (text.length() - end) + " more characters"));
        }
        return List.copyOf(cut.pieces);
    }

    private void take(int code) {
        if (code == '\n' || code == '\r' || code == 0x2028 || code == 0x2029) {
            word.append('\n');
            close();
        } else if (code == '\t' || Character.isSpaceChar(code)) {
            word.append(code == 0xA0 || code == 0x202F ? Character.toString(code) : " ");
            close();
        } else if (steers(code)) {
            close();
            pieces.add(new Piece.Mark(String.format(Locale.ROOT, "\\u{%X}", code)));
        } else if (combines(code)) {
            if (marks++ < MARKS) {
                word.appendCodePoint(code);
            }
        } else {
            letter(code);
        }
    }

    private void letter(int code) {
        int own = western(code) ? WESTERN_LETTERS : LETTERS;
        if (letters >= Math.min(limit, own) && !joined(word)) {
            close();
        }
        limit = Math.min(limit, own);
        word.appendCodePoint(code);
        letters++;
        marks = 0;
    }

    private void close() {
        if (!word.isEmpty()) {
            pieces.add(new Piece.Word(word.toString()));
            word.setLength(0);
        }
        letters = 0;
        marks = 0;
        limit = WESTERN_LETTERS;
    }

    /// After a joiner the next letter belongs to the same sign.
    private static boolean joined(StringBuilder word) {
        return !word.isEmpty() && word.charAt(word.length() - 1) == 0x200D && word.length() < 2 * LETTERS;
    }

    private static boolean steers(int code) {
        boolean joiner = code == 0x200C || code == 0x200D; // Persian, Indic scripts and emoji need these two
        return Shown.invisible(code) || (Character.getType(code) == Character.FORMAT && !joiner);
    }

    private static boolean combines(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean western(int code) {
        return switch (Character.UnicodeScript.of(code)) {
            case LATIN, GREEK, CYRILLIC, COMMON, INHERITED -> true;
            default -> false;
        };
    }
}
