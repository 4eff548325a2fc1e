package loupe.backend.opencl;

import java.nio.file.Path;
import java.util.List;
import loupe.engine.backend.CacheFolder;
import org.junit.jupiter.api.Assumptions;

/// The first device of this machine. Where there is none, the tests that need it say so and are skipped; not where the
/// environment demands one, as the whole gate does.
final class Here {

    static final String DEMAND = "LOUPE_OPENCL_TESTS";

    private Here() {}

    static boolean isDemanded() {
        return "required".equals(System.getenv(DEMAND));
    }

    static Device device() {
        try {
            List<Device> devices = OpenCl.devices(cache());
            return devices.getFirst();
        } catch (UnsupportedOperationException e) {
            if (isDemanded()) {
                throw e;
            }
            return Assumptions.abort("skipped for want of a device: " + e.getMessage());
        }
    }

    static OpenClBackend backend() {
        return backend(Session.limit(device()));
    }

    /// @param limit bytes of the device's memory at most
    static OpenClBackend backend(long limit) {
        return new OpenClBackend(0, device(), limit, cache());
    }

    static Path cache() {
        return CacheFolder.find().folder();
    }
}
