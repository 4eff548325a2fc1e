package loupe.engine.input;

import java.util.Locale;

/// Text from outside, made safe to print: one line, no control or direction characters, cut when long.
public final class Shown {

    private static final int LONGEST = 60; // code points of a value inside a message

    private Shown() {}

    /// `text` in double quotes, at most 60 characters, anything unprintable by its number in braces.
    public static String value(String text) {
        return '"' + cut(plain(text).replace("\"", "\\u{22}"), LONGEST) + '"';
    }

    /// `text` with every control, direction, zero-width and unpaired surrogate character by its number in braces.
    public static String plain(String text) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), 1 << 16));
        text.codePoints().forEach(c -> {
            if (isHidden(c)) {
                shown.append("\\u{")
                        .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                        .append('}');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /// Whether a character has no picture of its own and could change how its neighbours are read.
    public static boolean isHidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /// The first `longest` code points of `text`, with `…` as the last one where something was cut.
    public static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
