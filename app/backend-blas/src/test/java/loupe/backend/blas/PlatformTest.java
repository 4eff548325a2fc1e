package loupe.backend.blas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, LINUX_X86_64",
        "Linux, aarch64, LINUX_ARM64",
        "Mac OS X, x86_64, MACOSX_X86_64",
        "Mac OS X, aarch64, MACOSX_ARM64",
        "Windows 11, amd64, WINDOWS_X86_64"
    })
    void javasNamesLeadToTheArtefacts(String system, String processor, Platform expected) {
        assertThat(Platform.of(system, processor)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Linux, riscv64", "Windows 11, aarch64", "FreeBSD, amd64"})
    void otherMachinesAreNamedInTheRefusal(String system, String processor) {
        assertThatThrownBy(() -> Platform.of(system, processor))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Native CPU (OpenBLAS) is not made for " + system + " on " + processor + ".");
    }

    @Test
    void openBlasIsLoadedAfterWhatItNeeds() {
        assertThat(Platform.values())
                .allSatisfy(
                        platform -> assertThat(platform.libraries().getLast()).startsWith("libopenblas."));
    }
}
