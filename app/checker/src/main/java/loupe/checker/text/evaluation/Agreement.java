package loupe.checker.text.evaluation;

import java.util.List;
import java.util.OptionalDouble;

/// Cohen's kappa with quadratic weights (Cohen 1968): 1 when two markers always agree, 0 when they agree as often as
/// chance would have it; a large disagreement weighs more than a small one.
final class Agreement {

    /// The points of two markers for one answer.
    record Pair(double a, double b) {}

    private Agreement() {}

    /// Nothing when there are no pairs, or when chance alone would agree always.
    static OptionalDouble kappa(List<Pair> pairs) {
        double seen = 0;
        double chance = 0;
        for (Pair x : pairs) {
            seen += (x.a() - x.b()) * (x.a() - x.b());
            for (Pair y : pairs) {
                chance += (x.a() - y.b()) * (x.a() - y.b());
            }
        }
        return chance == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - seen * pairs.size() / chance);
    }
}
