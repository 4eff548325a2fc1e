package loupe.engine.decode;

/// Keeps the smallest set of most probable tokens whose probability together reaches p: the nucleus.
///
/// The token that crosses the line stays. Sums that differ from p by less than 1e-12 count as equal to it, so that
/// 0.4 + 0.3 + 0.15 is 0.85 whatever floating point makes of it. Holtzman et al. 2020, *The curious case of neural
/// text degeneration*, §3.1, arXiv 1904.09751.
///
/// @param p     0 to 1
/// @param reach what reaching p means
public record TopP(double p, Reach reach) implements Stage {

    /// Sums closer than this count as equal: far above rounding in float64, far below a probability that matters.
    private static final double TOLERANCE = 1e-12;

    /// When the sum has reached p. Both rules are in use.
    public enum Reach {
        /// The sum is p or more.
        AT_LEAST,
        /// The sum is more than p.
        MORE_THAN
    }

    /// @throws IllegalArgumentException if `p` is not from 0 to 1
    public TopP {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("top-p: p is " + p + "; it must be from 0 to 1");
        }
    }

    /// The smallest set with at least p.
    public TopP(double p) {
        this(p, Reach.AT_LEAST);
    }

    @Override
    public Cut apply(Distribution before) {
        Order order = Order.of(before);
        int kept = 1;
        while (kept < order.size() && !reached(order.cumulative(kept - 1))) {
            kept++;
        }
        return Cut.first(this, before, kept);
    }

    private boolean reached(double sum) {
        return reach == Reach.AT_LEAST ? sum >= p - TOLERANCE : sum > p + TOLERANCE;
    }
}
