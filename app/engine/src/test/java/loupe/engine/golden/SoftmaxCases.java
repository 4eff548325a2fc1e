package loupe.engine.golden;

import java.util.Map;
import java.util.stream.IntStream;
import loupe.engine.backend.Function;
import loupe.engine.layer.Mask;
import loupe.engine.tensor.Tensor;

/// Softmax, its logarithm, masks and temperature.
final class SoftmaxCases {

    static final Map<String, Recipe> RECIPES = Map.of(
            "functional/softmax", run -> run.answer("probabilities", run.pass.softmax(run.in("logits"))),
            "functional/softmax_large_logits", SoftmaxCases::largeLogits,
            "functional/softmax_masked", SoftmaxCases::masked,
            "functional/softmax_fully_masked_row", SoftmaxCases::fullyMaskedRow,
            "functional/log_softmax", SoftmaxCases::logSoftmax,
            "functional/temperature", SoftmaxCases::temperature);

    private SoftmaxCases() {}

    private static void largeLogits(Run run) {
        run.answer("probabilities", run.pass.softmax(run.in("logits")));
        run.answer("log_probabilities", run.pass.logSoftmax(run.in("logits")));
    }

    private static void masked(Run run) {
        Mask blocked = new Mask(run.in("mask"));
        Mask lowered = new Mask(run.in("mask"), -1e6f);
        run.answer("probabilities", run.pass.softmax(blocked.apply(run.pass, run.in("logits"))));
        run.answer("probabilities_fill_minus_1e6", run.pass.softmax(lowered.apply(run.pass, run.in("logits"))));
    }

    private static void fullyMaskedRow(Run run) {
        Tensor mask = run.in("mask");
        Tensor logits = run.in("logits");
        Tensor nan = run.pass.softmax(new Mask(mask).apply(run.pass, logits));
        Tensor finite = run.pass.softmax(new Mask(mask, -Float.MAX_VALUE).apply(run.pass, logits));
        float[] isNaN = nan.toArray();
        for (int i = 0; i < isNaN.length; i++) {
            isNaN[i] = Float.isNaN(isNaN[i]) ? 1 : 0;
        }
        run.answer("is_nan", Tensor.of(nan.axes(), isNaN));
        run.answer("probabilities_finite_fill", finite);
        run.answer("probabilities_zeros", run.pass.where(mask, nan, 0));
    }

    private static void logSoftmax(Run run) {
        Tensor logs = run.pass.logSoftmax(run.in("logits"));
        run.answer("log_probabilities", logs);
        // every cell of a row is its logit less the same number
        run.answer("logsumexp", run.pass.mean(run.pass.subtract(run.in("logits"), logs), "rows"));
    }

    private static void temperature(Run run) {
        Tensor logits = run.in("logits");
        Tensor temperatures = run.in("temperatures");
        Tensor ones = Tensor.full(temperatures.axes(), 1);
        Tensor scaled =
                run.pass.contract(run.pass.divide(ones, temperatures), logits, "temperatures", "rows", "classes");
        Tensor logs = run.pass.logSoftmax(scaled);
        Tensor terms = run.pass.multiply(run.pass.map(Function.EXP, logs), logs);
        Tensor entropy = run.pass.scale(run.pass.sum(terms, "temperatures", "rows"), -1);
        run.answer("probabilities", run.pass.softmax(scaled));
        run.answer("entropy_nats", entropy);
        run.answer("entropy_bits", run.pass.scale(entropy, (float) (1 / Math.log(2))));
        run.answer("argmax", largest(logits));
    }

    private static Tensor largest(Tensor rows) {
        int n = rows.axes().get(1).size();
        int[] largest = IntStream.range(0, rows.axes().get(0).size())
                .map(row -> IntStream.range(0, n)
                        .reduce((a, b) -> rows.get(row, b) > rows.get(row, a) ? b : a)
                        .orElseThrow())
                .toArray();
        return Tensor.ids("rows", largest);
    }
}
