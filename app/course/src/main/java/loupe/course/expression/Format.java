package loupe.course.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a value is written: `.2f` two decimals, `.3e` with an exponent, `d` whole, `,d` whole with
/// groups of three, `%` or `.1%` as a share of a hundred. [#PLAIN] is short and exact where it can be.
public final class Format {

    /// As few digits as say the value, at most six.
    public static final Format PLAIN = new Format('g', 6, "");

    private static final Pattern WRITTEN = Pattern.compile("(,?)(?:\\.(\\d{1,2}))?([fed%g])");

    private final char kind;
    private final int digits;
    private final String group;

    private Format(char kind, int digits, String group) {
        this.kind = kind;
        this.digits = digits;
        this.group = group;
    }

    /// Empty if the text is not a format.
    public static Optional<Format> parse(String text) {
        Matcher m = WRITTEN.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        char kind = m.group(3).charAt(0);
        int usual = kind == 'f' || kind == 'e' ? 2 : kind == 'g' ? 6 : 0;
        return Optional.of(new Format(kind, m.group(2) == null ? usual : Integer.parseInt(m.group(2)), m.group(1)));
    }

    /// Vectors and lists in square brackets, parted by commas.
    public String apply(Value value) {
        return switch (value) {
            case Value.Scalar(double number) -> number(number);
            case Value.Truth(boolean truth) -> truth ? "yes" : "no";
            case Value.Text(String text) -> text;
            case Value.Items(var values) ->
                values.stream().map(this::apply).collect(Collectors.joining(", ", "[", "]"));
            case Array a ->
                IntStream.range(0, a.size(0))
                        .mapToObj(i -> apply(a.part(i)))
                        .collect(Collectors.joining(", ", "[", "]"));
        };
    }

    private String number(double x) {
        if (Double.isNaN(x)) {
            return "NaN";
        }
        if (Double.isInfinite(x)) {
            return x > 0 ? "∞" : "−∞";
        }
        return switch (kind) {
            case 'f' -> fixed(x, digits);
            case 'd' -> fixed(x, 0);
            case '%' -> fixed(x * 100, digits) + " %";
            case 'e' -> String.format(Locale.ROOT, "%." + digits + "e", x);
            default -> plain(x);
        };
    }

    private String fixed(double x, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(x).setScale(decimals, RoundingMode.HALF_UP);
        String text =
                group.isEmpty() ? rounded.toPlainString() : String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
        return rounded.signum() == 0 && text.startsWith("-") ? text.substring(1) : text;
    }

    private String plain(double x) {
        BigDecimal exact = BigDecimal.valueOf(x);
        boolean whole = x == StrictMath.rint(x) && Math.abs(x) < 1e15;
        BigDecimal shown = whole ? exact : exact.round(new MathContext(digits, RoundingMode.HALF_UP));
        if (shown.signum() == 0) {
            return "0";
        }
        shown = shown.stripTrailingZeros();
        boolean readable = Math.abs(x) >= 1e-5 && Math.abs(x) < 1e15;
        return readable ? shown.toPlainString() : shown.toString();
    }
}
