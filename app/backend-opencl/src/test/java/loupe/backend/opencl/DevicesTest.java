package loupe.backend.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import org.junit.jupiter.api.Test;

class DevicesTest {

    @Test
    void everyDeviceIsABackendOfItsOwn() {
        Device first = Here.device();
        List<Backend> opened = new OpenClDriver().open();
        assertThat(opened).extracting(Backend::id).contains("opencl:0").doesNotHaveDuplicates();
        assertThat(opened.getFirst().name()).isEqualTo(first.title());
        assertThat(Backends.find().byId("opencl:0")).isPresent();
    }

    @Test
    void aDeviceIsCalledByWhatItIsAndByItsMemory() {
        assertThat(device(true).title()).isEqualTo("GPU: Iris Xe (12 GiB)");
        assertThat(device(false).title()).isEqualTo("OpenCL: Iris Xe (12 GiB)");
    }

    @Test
    void lanesAreAPowerOfTwoThatTheDeviceAllows() {
        assertThat(device(true).lanes()).isEqualTo(64);
        assertThat(device(false).lanes()).isEqualTo(16);
    }

    private static Device device(boolean gpu) {
        return new Device(1, 2, "Iris Xe", gpu, !gpu, 12L << 30, 3L << 30, 100, 1 << 15, "driver");
    }
}
