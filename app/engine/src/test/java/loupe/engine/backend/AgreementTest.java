package loupe.engine.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// The measure that backends are held to, by hand.
class AgreementTest {

    private final Agreement agreement = new Agreement(1e-2);

    /// ‖[3, 4]‖ = 5, and one cell is off by 0.04: 0.008 passes. Off by 0.1: 0.02 does not.
    @Test
    void aTensorIsMeasuredAgainstItsOwnLength() {
        agreement.ofValues("one", Map.of("x", Tensor.vector("pos", 3, 4.04f)), Map.of("x", Tensor.vector("pos", 3, 4)));
        assertThat(agreement).hasToString("1 tensors, largest relative error 8.0e-03 (one: x)");
        assertThatThrownBy(() -> agreement.ofValues(
                        "two", Map.of("x", Tensor.vector("pos", 3, 4.1f)), Map.of("x", Tensor.vector("pos", 3, 4))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("two: x: relative error 0.02");
    }

    /// The longest gradient has cells of size 10, so a gradient of nearly nothing is measured against 1: 0.005 passes.
    /// A value is measured against 0.1: 0.05 does not pass.
    @Test
    void aGradientThatCancelsIsMeasuredAgainstATenthOfTheLargest() {
        Tensor large = Tensor.vector("pos", 10, 10);
        Tensor off = Tensor.vector("pos", 0.006f);
        Tensor tiny = Tensor.vector("pos", 0.001f);
        agreement.ofGradients("model", Map.of("a", large, "b", off), Map.of("a", large, "b", tiny));
        assertThat(agreement.toString()).contains("largest relative error 5.0e-03 (model: b)");
        assertThatThrownBy(() -> agreement.ofValues("model", Map.of("b", off), Map.of("b", tiny)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void otherSitesAndOtherAxesAreRefused() {
        Tensor x = Tensor.vector("pos", 1);
        assertThatThrownBy(() -> agreement.ofValues("model", Map.of("x", x), Map.of("y", x)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> agreement.ofValues("model", Map.of("x", x), Map.of("x", x.rename("pos", "key"))))
                .isInstanceOf(AssertionError.class);
    }
}
