package loupe.course.expression;

import java.util.ArrayList;
import java.util.List;

/// Cuts the text of an expression into tokens.
final class Lexer {

    private static final List<String> LONG_SYMBOLS = List.of("**", "//", "==", "!=", "<=", ">=");
    private static final String SHORT_SYMBOLS = "+-*/%^<>()[],";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Lexer(plain(text)).all();
    }

    /// Typographic signs become the plain ones, one character for one, so that columns stay true.
    private static String plain(String text) {
        return text.replace('−', '-')
                .replace('–', '-')
                .replace('·', '*')
                .replace('×', '*')
                .replace('÷', '/')
                .replace('\u00A0', ' ');
    }

    private List<Token> all() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (digit(c) || (c == '.' && at + 1 < text.length() && digit(text.charAt(at + 1)))) {
                number();
            } else if (nameStart(c)) {
                name();
            } else if (c == '\'' || c == '"') {
                string(c);
            } else {
                symbol(c);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length() + 1));
        return List.copyOf(tokens);
    }

    private void number() {
        int start = at;
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (exponentFollows()) {
            at += text.charAt(at + 1) == '+' || text.charAt(at + 1) == '-' ? 2 : 1;
            digits();
        }
        add(Token.Kind.NUMBER, start);
    }

    private boolean exponentFollows() {
        if (at >= text.length() || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
            return false;
        }
        int next = at + 1;
        if (next < text.length() && (text.charAt(next) == '+' || text.charAt(next) == '-')) {
            next++;
        }
        return next < text.length() && digit(text.charAt(next));
    }

    private void digits() {
        while (at < text.length() && digit(text.charAt(at))) {
            at++;
        }
    }

    /// A name may have dots inside, as sites do: `blocks.0.attn.pattern`.
    private void name() {
        int start = at;
        while (at < text.length() && (namePart(text.charAt(at)) || dotInside())) {
            at++;
        }
        add(Token.Kind.NAME, start);
    }

    private boolean dotInside() {
        return text.charAt(at) == '.' && at + 1 < text.length() && namePart(text.charAt(at + 1));
    }

    private void string(char quote) {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw new ExpressionException(at + 1, "the quote is not closed", "add " + quote + " at its end");
        }
        tokens.add(new Token(Token.Kind.STRING, text.substring(at + 1, end), at + 1));
        at = end + 1;
    }

    private void symbol(char c) {
        int start = at;
        if (at + 2 <= text.length() && LONG_SYMBOLS.contains(text.substring(at, at + 2))) {
            at += 2;
        } else if (SHORT_SYMBOLS.indexOf(c) >= 0) {
            at++;
        } else {
            String fix = c == '=' ? "compare with ==" : "use + - * / // % ^, comparisons, names and functions";
            throw new ExpressionException(at + 1, "\"" + c + "\" has no meaning here", fix);
        }
        add(Token.Kind.SYMBOL, start);
    }

    private void add(Token.Kind kind, int start) {
        tokens.add(new Token(kind, text.substring(start, at), start + 1));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean nameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || Character.isLetter(c);
    }

    private static boolean namePart(char c) {
        return nameStart(c) || digit(c);
    }
}
