package loupe.backend.simd;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Driver;

/// Finds the processor's vectors through the JDK alone.
public final class SimdDriver implements Driver {

    @Override
    public String id() {
        return "simd";
    }

    @Override
    public String name() {
        return "Java SIMD";
    }

    @Override
    public boolean isNative() {
        return false;
    }

    @Override
    public String fingerprint() {
        return "Java " + Runtime.version();
    }

    @Override
    public List<Backend> open() {
        return List.of(new SimdBackend());
    }
}
