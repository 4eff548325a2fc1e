package loupe.course.source;

/// Outside text made safe to show in a message: one line, no control or direction marks, not too long.
public final class Shown {

    private static final int LONGEST_VALUE = 60; // characters, of a value quoted in a message

    private Shown() {}

    /// The value in double quotes, at most 60 characters of it.
    public static String quoted(String value) {
        return '"' + clipped(value, LONGEST_VALUE) + '"';
    }

    /// The text on one line with invisible characters written out, cut to `longest` characters.
    public static String clipped(String text, int longest) {
        StringBuilder out = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < text.length() && shown < longest; shown++) {
            int code = text.codePointAt(i);
            if (invisible(code)) {
                out.append("\\u{")
                        .append(Integer.toHexString(code).toUpperCase(java.util.Locale.ROOT))
                        .append('}');
            } else {
                out.appendCodePoint(code);
            }
            i += Character.charCount(code);
            if (shown == longest - 2 && i < text.length()) {
                return out.append('…').toString();
            }
        }
        return out.toString();
    }

    /// Whether a character would be obeyed or lost rather than seen.
    public static boolean invisible(int code) {
        return Character.isISOControl(code) || zeroWidth(code) || (code >= 0xD800 && code <= 0xDFFF);
    }

    /// Direction marks and zero-width characters: removed before two answers are compared.
    public static boolean zeroWidth(int code) {
        return (code >= 0x202A && code <= 0x202E)
                || (code >= 0x2066 && code <= 0x2069)
                || code == 0x200B
                || code == 0x2060
                || code == 0xFEFF;
    }
}
