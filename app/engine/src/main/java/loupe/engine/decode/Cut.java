package loupe.engine.decode;

import loupe.engine.tensor.Tensor;

/// What one stage did: who stayed, in which order they were looked at, and what is left.
///
/// @param stage  the stage
/// @param before the distribution that came in
/// @param order  token ids from the most probable to the least, equals by id
/// @param kept   how many of them stayed: the first `kept` of `order`
/// @param after  the survivors, renormalised to sum to 1
public record Cut(Stage stage, Distribution before, Order order, int kept, Distribution after) {

    /// A stage that keeps the first `kept` of the order.
    static Cut first(Stage stage, Distribution before, int kept) {
        Order order = Order.of(before);
        boolean[] stays = new boolean[before.size()];
        for (int i = 0; i < kept; i++) {
            stays[order.id(i)] = true;
        }
        return new Cut(stage, before, order, kept, before.keep(stays));
    }

    /// Whether the token can still be drawn.
    public boolean keeps(int id) {
        return after.has(id);
    }

    /// 1 for each token that stayed and 0 for each that did not, by id: `[axis]`.
    public Tensor flags(String axis) {
        double[] flags = new double[before.size()];
        for (int id = 0; id < flags.length; id++) {
            flags[id] = keeps(id) ? 1 : 0;
        }
        return Vectors.tensor(axis, flags);
    }

    /// The probability of the survivors before they were renormalised.
    public double mass() {
        return kept == 0 ? 0 : order.cumulative(kept - 1);
    }
}
