package loupe.checker.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import loupe.course.exercise.Tolerance;

/// A number as it was written: an exact fraction, the decimals that were given, and the unit.
///
/// `decimals` is the number of digits after the point, or a large number where the value is exact.
public record Written(BigDecimal numerator, BigDecimal denominator, int decimals, Optional<String> unit) {

    /// For values that are exact however few digits they have, such as fractions.
    public static final int EXACT = 1000;

    static Written of(BigDecimal value) {
        return new Written(value, BigDecimal.ONE, Math.max(value.scale(), 0), Optional.empty());
    }

    /// The same quantity in a unit that is `size` canonical units large.
    Written times(BigDecimal size, String name) {
        return new Written(numerator.multiply(size), denominator, decimals, Optional.of(name));
    }

    /// Whether it is within the tolerance of the target. Both are compared as exact decimals, and a
    /// target that is no finite number is never met.
    public boolean within(Tolerance tolerance, double target) {
        if (!Double.isFinite(target)) {
            return false;
        }
        BigDecimal exact = new BigDecimal(target);
        BigDecimal distance = numerator.subtract(exact.multiply(denominator)).abs();
        return distance.compareTo(tolerance.allowed(exact).multiply(denominator.abs())) <= 0;
    }

    public boolean whole() {
        return numerator.remainder(denominator).signum() == 0;
    }

    /// Rounded to double, for the expressions that work on.
    public double toDouble() {
        return numerator.divide(denominator, MathContext.DECIMAL128).doubleValue();
    }
}
