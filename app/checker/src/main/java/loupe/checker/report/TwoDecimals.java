package loupe.checker.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Grades as gradebooks keep them: `6.40`.
final class TwoDecimals {

    private TwoDecimals() {}

    static String text(double grade) {
        return BigDecimal.valueOf(grade).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
