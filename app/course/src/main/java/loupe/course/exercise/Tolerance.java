package loupe.course.exercise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// How far an answer may be from the right value. All bounds are inclusive and exact: decimals are
/// compared as decimals, with a slack of one part in 10⁹ for the last digit of the computed target.
public sealed interface Tolerance {

    BigDecimal SLACK = new BigDecimal("1.000000001");
    BigDecimal HALF = new BigDecimal("0.5");

    /// How far the answer may be from this target.
    BigDecimal allowed(BigDecimal target);

    /// Right to `places` decimals.
    record DecimalPlaces(int places) implements Tolerance {
        @Override
        public BigDecimal allowed(BigDecimal target) {
            return HALF.movePointLeft(places).multiply(SLACK);
        }
    }

    /// Right to `figures` significant figures: half a unit in that place of the target.
    record SignificantFigures(int figures) implements Tolerance {
        @Override
        public BigDecimal allowed(BigDecimal target) {
            BigDecimal size = target.abs().round(new MathContext(20, RoundingMode.DOWN));
            int decade = size.signum() == 0 ? 0 : size.precision() - size.scale() - 1; // floor of log10
            return HALF.movePointLeft(figures - 1 - decade).multiply(SLACK);
        }
    }

    /// At most `absolute` plus `relative` times the size of the target.
    record Within(BigDecimal absolute, BigDecimal relative) implements Tolerance {
        @Override
        public BigDecimal allowed(BigDecimal target) {
            return absolute.add(relative.multiply(target.abs())).multiply(SLACK);
        }
    }

    /// What holds where the author says nothing.
    static Tolerance usual() {
        return new DecimalPlaces(2);
    }
}
