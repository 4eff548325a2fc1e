package loupe.checker.result;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Points and fractions as reports hold them: at most six decimals, the last one rounded half to even, no zeros at
/// the end, no exponent.
public final class SixDigits {

    private static final int DECIMALS = 6;

    private SixDigits() {}

    /// `6.4`, `14`, `0.457143`.
    public static String text(double number) {
        BigDecimal rounded = exact(number);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    public static double round(double number) {
        return exact(number).doubleValue();
    }

    private static BigDecimal exact(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
