package loupe.course.expression;

import java.util.List;

/// Entropy, temperature, top-k and the nucleus.
final class SamplingFunctions {

    /// Cumulative sums are compared with this slack, so that 0.4 + 0.3 + 0.15 reaches 0.85.
    private static final double SLACK = 1e-12;

    static final List<Builtin> LIST = List.of(
            Builtin.of("entropy(p)", "- sum of p log p, in nats; of a matrix, of each row", a -> entropy(a, 1)),
            Builtin.of("entropy_bits(p)", "the entropy in bits", a -> entropy(a, StrictMath.log(2))),
            Builtin.of(
                    "temperature(p, t)",
                    "probabilities after dividing their logits by t",
                    SamplingFunctions::temperature),
            Builtin.of("renorm(x)", "divided by the sum, so that it is 1", a -> renorm(a, a.vector(0))),
            Builtin.of(
                    "nucleus_size(p, mass [, rule])",
                    "how many of the largest probabilities reach the mass; rule '>=' or '>'",
                    a -> Value.of(nucleus(a))),
            Builtin.of(
                    "top_k(p, k)",
                    "the k largest, shared out anew; the others 0",
                    a -> keep(
                            a,
                            Math.min(
                                    a.whole(1, 1, Array.MOST_CELLS), a.vector(0).length()))),
            Builtin.of(
                    "top_p(p, mass [, rule])", "the nucleus, shared out anew; the others 0", a -> keep(a, nucleus(a))));

    private SamplingFunctions() {}

    private static Value entropy(Arguments arguments, double unit) {
        Array p = arguments.array(0);
        int width = p.size(-1);
        double[] sums = arguments.room(width == 0 ? 0 : p.length() / width);
        arguments.spend(p.length());
        for (int i = 0; i < p.length(); i++) {
            double x = p.at(i);
            sums[i / width] -= x == 0 ? 0 : x * StrictMath.log(x) / unit;
        }
        return p.rank() == 1 ? Value.of(sums[0]) : Array.vector(sums);
    }

    private static Value temperature(Arguments arguments) {
        Array p = arguments.vector(0);
        double t = arguments.number(1);
        if (!(t > 0)) {
            throw arguments.wrong(1, "above 0");
        }
        double[] logits = arguments.room(p.length());
        for (int i = 0; i < logits.length; i++) {
            logits[i] = StrictMath.log(p.at(i)) / t;
        }
        return AttentionFunctions.softmax(arguments, Array.vector(logits));
    }

    private static Array renorm(Arguments arguments, Array x) {
        double sum = ReducingFunctions.sum(x);
        double[] out = arguments.room(x.length());
        for (int i = 0; i < out.length; i++) {
            out[i] = x.at(i) / sum;
        }
        return Array.vector(out);
    }

    private static int nucleus(Arguments arguments) {
        Array p = ListFunctions.descending(arguments, arguments.vector(0));
        double mass = arguments.number(1);
        String rule = arguments.text(2, ">=");
        if (!rule.equals(">=") && !rule.equals(">")) {
            throw arguments.wrong(2, "'>=' or '>'");
        }
        double enough = rule.equals(">") ? mass + SLACK : mass - SLACK;
        double sum = 0;
        for (int i = 0; i < p.length(); i++) {
            sum += p.at(i);
            if (rule.equals(">") ? sum > enough : sum >= enough) {
                return i + 1;
            }
        }
        return p.length();
    }

    /// Keeps the `k` largest where they stand; of equal ones the earlier.
    private static Value keep(Arguments arguments, int k) {
        Array p = arguments.vector(0);
        double[] out = arguments.room(p.length());
        Integer[] order = ListFunctions.order(p);
        for (int i = 0; i < k; i++) {
            out[order[i]] = p.at(order[i]);
        }
        return renorm(arguments, Array.vector(out));
    }
}
