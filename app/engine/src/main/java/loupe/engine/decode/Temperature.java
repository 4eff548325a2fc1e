package loupe.engine.decode;

/// Divides every logit by T before the softmax: below 1 the likely grow likelier, above 1 all grow more alike.
///
/// Zero is the limit: all probability on the likeliest token, of equals the one with the smallest id. Infinity makes
/// all tokens that can be drawn equally likely. A temperature never changes the order.
///
/// @param t 0 or more
public record Temperature(double t) implements Stage {

    /// The most likely token, always.
    public static final Temperature GREEDY = new Temperature(0);

    /// @throws IllegalArgumentException if `t` is negative or NaN
    public Temperature {
        if (!(t >= 0)) {
            throw new IllegalArgumentException("temperature " + t + ": it must be 0 or more");
        }
    }

    @Override
    public Cut apply(Distribution before) {
        if (t == 0) {
            return Cut.first(this, before, 1);
        }
        double largest = before.log(before.likeliest());
        double[] logits = new double[before.size()];
        int kept = 0;
        for (int id = 0; id < logits.length; id++) {
            // distance from the largest first: 0 / t is 0 however small t is, and a cut token stays cut at infinity
            double distance = before.log(id) - largest;
            logits[id] = before.has(id) ? Math.max(distance / t, -Double.MAX_VALUE) : distance;
            kept += before.has(id) ? 1 : 0;
        }
        return new Cut(this, before, Order.of(before), kept, Distribution.ofLogits(logits));
    }
}
