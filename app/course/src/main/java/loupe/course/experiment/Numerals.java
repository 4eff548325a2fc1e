package loupe.course.experiment;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Reads numbers as state files and cells write them: `-1.5`, `2e-3`. One grammar, no surprises.
public final class Numerals {

    private static final Pattern NUMBER =
            Pattern.compile("[-+−]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+−]?[0-9]{1,3})?");
    private static final int LONGEST = 64; // characters

    private Numerals() {}

    /// The number that a text means; infinite if it is too large, nothing if it is none.
    public static OptionalDouble read(String text) {
        String plain = text.strip();
        return plain.length() <= LONGEST && NUMBER.matcher(plain).matches()
                ? OptionalDouble.of(Double.parseDouble(plain.replace('−', '-')))
                : OptionalDouble.empty();
    }

    /// @throws RefusedException if the text is not a finite number
    static double number(String label, String text) {
        double value = read(text)
                .orElseThrow(() ->
                        new RefusedException(label + ": \"" + brief(text) + "\" is not a number; write it as 0.25"));
        if (!Double.isFinite(value)) {
            throw new RefusedException(label + ": " + brief(text) + " is too large");
        }
        return value;
    }

    /// At most 40 characters of somebody's text, with control characters made visible.
    static String brief(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && i < 40; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) ? '·' : c);
        }
        return text.length() > 40 ? shown + "…" : shown.toString();
    }
}
