package loupe.checker.marker;

import java.util.Optional;
import loupe.checker.number.Written;
import loupe.course.exercise.Tolerance;

/// Numbers that would be right if fewer decimals were asked for: not wrong, but not yet an answer.
final class Coarse {

    private Coarse() {}

    /// Whether the number is right to the decimals that were written, which are fewer than needed.
    static boolean holds(Tolerance tolerance, Written number, double target) {
        return tolerance instanceof Tolerance.DecimalPlaces(int places)
                && number.unit().isEmpty()
                && number.decimals() < places
                && number.within(new Tolerance.DecimalPlaces(number.decimals()), target);
    }

    static Optional<String> objection(Tolerance tolerance, Written number, double target) {
        return holds(tolerance, number, target) ? Optional.of(wish(tolerance)) : Optional.empty();
    }

    static String wish(Tolerance tolerance) {
        int places = tolerance instanceof Tolerance.DecimalPlaces(int p) ? p : 0;
        return "give at least " + places + (places == 1 ? " decimal" : " decimals");
    }
}
