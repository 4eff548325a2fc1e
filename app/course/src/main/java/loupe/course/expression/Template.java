package loupe.course.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Text with expressions in braces: `Row {row} sums to {value|.3f}.` A format may follow after `|` or `:`.
///
/// Inside `$…$` (a formula) braces are ordinary; `\{` is a brace that opens nothing.
public record Template(String text, List<Piece> pieces) {

    /// A stretch of the text.
    public sealed interface Piece {
        record Plain(String text) implements Piece {}

        record Live(Expression expression, Format format) implements Piece {}
    }

    public Template {
        pieces = List.copyOf(pieces);
    }

    /// Throws [ExpressionException]; its column counts in the whole text.
    public static Template parse(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        boolean formula = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && "{}$".indexOf(text.charAt(at + 1)) >= 0) {
                plain.append(formula ? text.substring(at, at + 2) : String.valueOf(text.charAt(at + 1)));
                at += 2;
            } else if (c == '{' && !formula) {
                int end = closing(text, at);
                if (!plain.isEmpty()) {
                    pieces.add(new Piece.Plain(plain.toString()));
                    plain.setLength(0);
                }
                pieces.add(live(text.substring(at + 1, end), at + 1));
                at = end + 1;
            } else {
                formula = c == '$' ? !formula && text.indexOf('$', at + 1) > 0 : formula;
                plain.append(c);
                at++;
            }
        }
        if (!plain.isEmpty()) {
            pieces.add(new Piece.Plain(plain.toString()));
        }
        return new Template(text, pieces);
    }

    /// Text that stands for itself, braces and all.
    public static Template plain(String text) {
        return new Template(text, List.of(new Piece.Plain(text)));
    }

    /// One live number: what stands between the braces. `column` is where it begins, from 0.
    public static Piece.Live live(String inside, int column) {
        int bar = separator(inside);
        String expression = bar < 0 ? inside : inside.substring(0, bar);
        Format format = Format.PLAIN;
        if (bar >= 0) {
            String written = inside.substring(bar + 1);
            format = Format.parse(written)
                    .orElseThrow(() -> new ExpressionException(
                            column + bar + 2, "\"" + written + "\" is not a format", "write .2f, .3e, d or %"));
        }
        try {
            return new Piece.Live(Expression.parse(expression), format);
        } catch (ExpressionException e) {
            throw new ExpressionException(column + e.column(), e.problem(), e.fix());
        }
    }

    private static int separator(String inside) {
        int bar = inside.lastIndexOf('|');
        return bar >= 0 ? bar : inside.lastIndexOf(':');
    }

    private static int closing(String text, int open) {
        int end = text.indexOf('}', open);
        if (end < 0) {
            throw new ExpressionException(open + 1, "the brace is not closed", "add } or write \\{");
        }
        return end;
    }

    /// The text with every expression worked out.
    public String render(Names names) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Plain(String plain) -> out.append(plain);
                case Piece.Live(Expression expression, Format format) ->
                    out.append(format.apply(expression.evaluate(names)));
            }
        }
        return out.toString();
    }

    /// The names that its expressions use.
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Live live) {
                names.addAll(live.expression().names());
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return text;
    }
}
