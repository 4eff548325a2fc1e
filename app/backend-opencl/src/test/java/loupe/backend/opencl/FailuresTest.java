package loupe.backend.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loupe.engine.backend.BackendFailure;
import org.junit.jupiter.api.Test;
import org.lwjgl.opencl.CL10;

class FailuresTest {

    @Test
    void successIsNoFailure() {
        assertThatCode(() -> Failures.check("GPU: Iris", "run softmax", CL10.CL_SUCCESS))
                .doesNotThrowAnyException();
    }

    @Test
    void aKnownNumberIsAPlainSentenceAndAnyOtherNamesWhatWasTried() {
        assertThat(Failures.of("GPU: Iris", "hold a tensor", CL10.CL_MEM_OBJECT_ALLOCATION_FAILURE))
                .hasMessage("GPU: Iris: its memory is full (OpenCL error -4).");
        assertThatThrownBy(() -> Failures.check("GPU: Iris", "run softmax", -9999))
                .isInstanceOf(BackendFailure.class)
                .hasMessage("GPU: Iris: its driver refused to run softmax (OpenCL error -9999).");
    }

    @Test
    void aKernelThatCannotBeCompiledCarriesTheCompilersWords() {
        Session session = Here.backend().session();
        assertThatThrownBy(
                        () -> session.run(Family.PRODUCT, "product", new Tile(0, 0, 0, 1, 1).macros(), Range.cells(1)))
                .isInstanceOf(BackendFailure.class)
                .hasMessageContaining("its driver cannot compile Loupe's kernels")
                .cause()
                .hasMessageContaining("error");
    }
}
