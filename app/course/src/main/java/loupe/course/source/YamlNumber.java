package loupe.course.source;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as authors' files may write them: `12`, `-0.5`, `1.0e-9`. Nothing else counts as a number.
public final class YamlNumber {

    private static final Pattern WRITTEN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");
    private static final Pattern MEANT = Pattern.compile(
            "[-+]?(\\.(inf|Inf|INF)|[0-9]+|[0-9]*\\.[0-9]+|[0-9]+\\.)([eE][-+]?[0-9]+)?|\\.(nan|NaN|NAN)");
    private static final int LONGEST = 64; // characters

    private YamlNumber() {}

    /// The exact value, if the scalar is a finite number written plainly.
    public static Optional<BigDecimal> of(YamlNode.Scalar scalar) {
        String text = scalar.text();
        if (!scalar.plain() || text.length() > LONGEST || !WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        return Double.isFinite(number.doubleValue()) ? Optional.of(number) : Optional.empty();
    }

    /// Whether somebody meant a number that cannot be read as one: `.nan`, `1e999`, `+5`, `.5`.
    public static boolean meant(YamlNode.Scalar scalar) {
        return scalar.plain() && MEANT.matcher(scalar.text()).matches();
    }
}
