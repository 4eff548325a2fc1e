package loupe.engine.golden;

import java.util.Map;
import loupe.engine.backend.Function;
import loupe.engine.layer.Normalisation;
import loupe.engine.op.Affine;
import loupe.engine.tensor.Tensor;

/// Layer norm and RMS norm, forward and backward.
final class NormCases {

    static final Map<String, Recipe> RECIPES = Map.of(
            "functional/layer_norm", NormCases::layerNorm,
            "functional/rms_norm", NormCases::rmsNorm,
            "gradients/layer_norm", NormCases::layerNormGradient,
            "gradients/rms_norm", NormCases::rmsNormGradient);

    private NormCases() {}

    private static void layerNorm(Run run) {
        Tensor x = run.in("x");
        Tensor mean = run.pass.mean(x, "tokens");
        Tensor centred = run.pass.subtract(x, mean);
        run.answer("mean", mean);
        run.answer("variance", run.pass.mean(run.pass.map(Function.SQUARE, centred), "tokens"));
        for (String epsilon : new String[] {"1e-5", "1e-12"}) {
            Normalisation norm = Normalisation.layer(run.in("weight"), run.in("bias"), Float.parseFloat(epsilon));
            run.answer("output_eps_" + epsilon, norm.forward(run.pass, x));
            run.answer("small_spread_eps_" + epsilon, norm.forward(run.pass, run.in("x_small_spread")));
        }
    }

    private static void rmsNorm(Run run) {
        Tensor x = run.in("x");
        float epsilon = (float) run.number("eps");
        Tensor raised = run.pass.apply(new Affine(1, 1, "+ 1"), run.in("gemma_weight"));
        run.answer("mean_square", run.pass.mean(run.pass.map(Function.SQUARE, x), "tokens"));
        run.answer("output", Normalisation.rms(run.in("weight"), epsilon).forward(run.pass, x));
        run.answer("gemma_output", Normalisation.rms(raised, epsilon).forward(run.pass, x));
    }

    private static void layerNormGradient(Run run) {
        gradient(run, Normalisation.layer(run.in("weight"), run.in("bias"), (float) run.number("eps")));
    }

    private static void rmsNormGradient(Run run) {
        gradient(run, Normalisation.rms(run.in("weight"), (float) run.number("eps")));
    }

    private static void gradient(Run run, Normalisation norm) {
        Tensor y = norm.forward(run.pass, run.in("x"));
        run.answer("output", y);
        run.answerGradients(run.against(y, run.in("upstream")));
    }
}
