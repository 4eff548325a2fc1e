package loupe.checker.classroom.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/// Numbers as tables show them: a point, at most as many decimals as are given, no zeros at the end.
final class Figure {

    private static final int POINTS = 6; // decimals, as in results
    private static final int STATISTICS = 4; // decimals

    private Figure() {}

    static String points(double points) {
        return written(points, POINTS);
    }

    static String statistic(OptionalDouble number) {
        return number.isPresent() ? written(number.getAsDouble(), STATISTICS) : "";
    }

    static String points(OptionalDouble points) {
        return points.isPresent() ? points(points.getAsDouble()) : "";
    }

    private static String written(double number, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
