package loupe.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import loupe.engine.model.Weights;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class OptimizerTest {
    private static final String MATRIX = "blocks.0.mlp.w_in";
    private static final String BIAS = "blocks.0.mlp.b_in";

    @Test
    void adamsFirstStepIsAsLongAsTheRateWhateverTheGradient() {
        // m̂ = g, ŝ = g²: the step is η · g / |g|
        Weights after = step(Adam.decoupled(0), 0.1, 3f, -0.001f).weights();
        assertThat(after.get(MATRIX).at(0)).isCloseTo(1 - 0.1f, within(1e-6f));
        assertThat(after.get(BIAS).at(0)).isCloseTo(1 + 0.1f, within(1e-5f));
    }

    @Test
    void decoupledDecayPullsMatricesAndLeavesBiasesAlone() {
        // gradient 0: the matrix shrinks by rate · decay = 0.1 · 0.5
        Weights after = step(Adam.decoupled(0.5), 0.1, 0f, 0f).weights();
        assertThat(after.get(MATRIX).at(0)).isCloseTo(0.95f, within(1e-6f));
        assertThat(after.get(BIAS).at(0)).isEqualTo(1f);
    }

    @Test
    void momentumAddsUpWhatCameBefore() {
        // v = 1, θ = 0.9; then v = 0.5 · 1 + 1 = 1.5, θ = 0.75
        Sgd sgd = new Sgd(0.5, Sgd.Variant.CLASSIC);
        Update first = step(sgd, 0.1, 1f, 1f);
        Update second = sgd.step(first.weights(), first.state(), weights(1f, 1f), 0.1);
        assertThat(first.weights().get(BIAS).at(0)).isCloseTo(0.9f, within(1e-6f));
        assertThat(second.weights().get(BIAS).at(0)).isCloseTo(0.75f, within(1e-6f));
    }

    @Test
    void nesterovLooksOneStepAhead() {
        // v = 1, θ = 1 − 0.1 · (1 + 0.5 · 1)
        Weights after = step(new Sgd(0.5, Sgd.Variant.NESTEROV), 0.1, 1f, 1f).weights();
        assertThat(after.get(BIAS).at(0)).isCloseTo(0.85f, within(1e-6f));
    }

    @Test
    void theWeightsGivenAreLeftAsTheyWere() {
        Weights before = weights(1f, 1f);
        Adam.decoupled(0.1).step(before, OptimizerState.fresh(), weights(2f, 2f), 0.1);
        assertThat(before.get(MATRIX).at(0)).isEqualTo(1f);
    }

    private static Update step(Optimizer optimizer, double rate, float matrixGradient, float biasGradient) {
        return optimizer.step(weights(1f, 1f), OptimizerState.fresh(), weights(matrixGradient, biasGradient), rate);
    }

    private static Weights weights(float matrix, float bias) {
        return Weights.of(Map.of(MATRIX, Tensor.vector("d_mlp", matrix), BIAS, Tensor.vector("d_mlp", bias)));
    }
}
