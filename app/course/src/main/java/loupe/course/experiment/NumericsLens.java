package loupe.course.experiment;

import java.util.List;
import loupe.engine.backend.Function;
import loupe.engine.op.Affine;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;

/// What float32 does to softmax: worked out as it is written down, worked out after the largest number was subtracted,
/// and once in double precision; and what two fill values do to a row of which nothing is left.
///
/// Sites: `logits`, `shifted` (what is added to each does not change a softmax), `powers`, `naive`, `stable`,
/// `in_double`, all `[token]`; `power_sum`; `softmaxes [method, token]`, the last three together; `softmaxes_off` and
/// `softmaxes_ulps [method, token]`, how far each is from double; `fill_scores` and `fill_weights [row, key]`, where
/// the
/// row says which scores are closed and by what.
final class NumericsLens {

    private static final float MILLION = -1e6f;

    private NumericsLens() {}

    /// @param typed one row of numbers
    /// @param shift added to each of them
    static void publish(Pass pass, Tensor typed, float shift) {
        Tensor logits = pass.site("logits", NextWord.typed(pass, typed));
        softmaxes(pass, pass.site("shifted", pass.apply(new Affine(1, shift, "+ " + shift), logits)));
        fills(pass, logits);
    }

    private static void softmaxes(Pass pass, Tensor x) {
        Tensor powers = pass.site("powers", pass.map(Function.EXP, x));
        Tensor sum = pass.site("power_sum", pass.sum(powers));
        Tensor naive = pass.site("naive", pass.divide(powers, sum));
        Tensor stable = pass.site("stable", pass.softmax(x));
        Tensor exact = pass.site("in_double", pass.apply(new InDouble(Twice.SOFTMAX, x.axes()), x));
        pass.label("method", List.of("naive", "stable", "double"));
        pass.site("softmaxes", pass.apply(new Stack("method"), naive, stable, exact));
        Tensor both = pass.apply(new Stack("method"), naive, stable);
        pass.label("softmaxes_off", "method", List.of("naive", "stable"));
        pass.label("softmaxes_ulps", "method", List.of("naive", "stable"));
        pass.site("softmaxes_off", pass.apply(new Apart(Twice.SOFTMAX, false), both, x));
        pass.site("softmaxes_ulps", pass.apply(new Apart(Twice.SOFTMAX, true), both, x));
    }

    /// The row with its last score closed, then with every score closed: by −∞, and by minus a million.
    private static void fills(Pass pass, Tensor logits) {
        Tensor keys = pass.rename(logits, "token", "key");
        pass.label("key", pass.labels("token"));
        pass.label("row", List.of("last:−∞", "last:−1e6", "all:−∞", "all:−1e6"));
        Tensor last =
                pass.given("gates, last closed", Tensor.full(keys.axes(), 1).with(0, keys.size() - 1));
        Tensor none = pass.given("gates, all closed", Tensor.zeros(keys.axes()));
        Tensor scores = pass.site(
                "fill_scores",
                pass.apply(
                        new Stack("row"),
                        pass.where(last, keys, Float.NEGATIVE_INFINITY),
                        pass.where(last, keys, MILLION),
                        pass.where(none, keys, Float.NEGATIVE_INFINITY),
                        pass.where(none, keys, MILLION)));
        pass.site("fill_weights", pass.softmax(scores));
    }
}
