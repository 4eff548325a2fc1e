package loupe.checker.number;

import java.text.Normalizer;
import java.util.Optional;
import loupe.course.source.Shown;

/// What was typed, with typographic variants made plain: every minus is `-`, invisible characters
/// are gone, and nothing that merely looks like a digit has become one.
final class PlainText {

    private static final String MINUS_SIGNS = "\u2212\u2010\u2011\u2012\u2013\u2014\uFE63\uFF0D";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private PlainText() {}

    /// Empty if the text holds look-alike digits (`２`, `²`, `½`), whose value is a guess.
    static Optional<String> of(String text) {
        StringBuilder out = new StringBuilder();
        int[] codes = text.codePoints().filter(c -> !Shown.zeroWidth(c)).toArray();
        boolean power = false;
        for (int code : codes) {
            int raised = RAISED.indexOf(code);
            if (raised >= 0 || code == '⁻' || code == '⁺') {
                if (!power && !endsWithTen(out)) {
                    return Optional.empty();
                }
                out.append(power ? "" : "^").append(raised >= 0 ? String.valueOf(raised) : code == '⁻' ? "-" : "+");
                power = true;
                continue;
            }
            power = false;
            if (MINUS_SIGNS.indexOf(code) >= 0) {
                out.append('-');
            } else if (code < 128) {
                out.append((char) code);
            } else {
                String compatible = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC);
                if (compatible.codePoints().anyMatch(Character::isDigit)) {
                    return Optional.empty();
                }
                out.append(compatible);
            }
        }
        return Optional.of(out.toString().strip());
    }

    private static boolean endsWithTen(StringBuilder text) {
        int n = text.length();
        return n >= 2 && text.substring(n - 2).equals("10") && (n == 2 || !Character.isDigit(text.charAt(n - 3)));
    }
}
