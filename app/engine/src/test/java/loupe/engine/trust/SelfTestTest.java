package loupe.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.backend.Contraction;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.HostBackend;
import loupe.engine.backend.Norm;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// The self-test lets good backends pass and finds bad ones.
class SelfTestTest {

    @Test
    void everyBackendOfThisModulePassesWithAnErrorThatRoundingExplains() {
        for (Backend backend : Backends.find().ready()) {
            SelfTest test = SelfTest.of(backend);
            System.out.printf(
                    "self-test: %d checks, the worst of %s %.1e (%s)%n",
                    test.checks().size(),
                    backend.name(),
                    test.worst().error(),
                    test.worst().name());
            assertThat(test.passed()).as(backend.name()).isTrue();
            assertThat(test.worst().error()).isPositive();
        }
    }

    @Test
    void oneElementThatIsOffInOneShapeIsFoundAndNamed() {
        SelfTest test = SelfTest.of(new Spoilt((shape, cells) -> {
            if (shape.inner().size() == 255 && shape.rows().size() == 64) {
                cells[cells.length - 1] *= 1.1f;
            }
        }));
        assertThat(test.passed()).isFalse();
        assertThat(test.worst().name()).contains("64x255x");
    }

    @Test
    void aNumberWhereNoneShouldBeIsFound() {
        SelfTest test = SelfTest.of(new Spoilt((shape, cells) -> {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = Float.isNaN(cells[i]) ? 0 : cells[i];
            }
        }));
        assertThat(test.passed()).isFalse();
        assertThat(test.worst().error()).isInfinite();
        assertThat(test.worst().name()).contains("NaN");
    }

    @Test
    void aDeviceThatRoundsTinyNumbersToZeroPasses() {
        SelfTest test = SelfTest.of(new Spoilt((shape, cells) -> {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = Math.abs(cells[i]) < Float.MIN_NORMAL ? 0 : cells[i];
            }
        }));
        assertThat(test.passed()).isTrue();
    }

    @Test
    void aNormThatForgetsItsMeanIsFound() {
        SelfTest test = SelfTest.of(new Spoilt((shape, cells) -> {}) {
            @Override
            public Tensor normalise(Norm norm, Tensor a, float epsilon) {
                return super.normalise(Norm.ROOT_MEAN_SQUARE, a, epsilon);
            }
        });
        assertThat(test.passed()).isFalse();
        assertThat(test.worst().name()).contains("layer norm");
    }

    @Test
    void anAnswerWithOtherAxesIsFound() {
        SelfTest test = SelfTest.of(new Spoilt((shape, cells) -> {}) {
            @Override
            public Tensor logSoftmax(Tensor a) {
                return Tensor.zeros(Axes.of("row", 1));
            }
        });
        assertThat(test.passed()).isFalse();
        assertThat(test.worst().name()).isEqualTo("logarithm of softmax");
    }

    /// EJML, and then something done to its products.
    private static class Spoilt extends HostBackend {

        private final Backend ejml = new EjmlBackend();
        private final Spoiling spoiling;

        Spoilt(Spoiling spoiling) {
            this.spoiling = spoiling;
        }

        @Override
        public String id() {
            return "spoilt";
        }

        @Override
        public String name() {
            return "spoilt";
        }

        @Override
        public Tensor contract(Tensor a, Tensor b, Axes result) {
            float[] cells = ejml.contract(a, b, result).toArray();
            spoiling.spoil(Contraction.of(a.axes(), b.axes(), result), cells);
            return Tensor.of(result, cells);
        }
    }

    private interface Spoiling {
        void spoil(Contraction shape, float[] cells);
    }
}
