package loupe.backend.blas;

import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.CacheFolder;
import loupe.engine.backend.Driver;

/// Finds the OpenBLAS that was packed for this machine.
public final class BlasDriver implements Driver {

    private final LibraryFiles files = new LibraryFiles(
            BlasDriver.class.getClassLoader(), CacheFolder.find().folder());

    @Override
    public String id() {
        return "blas";
    }

    @Override
    public String name() {
        return "Native CPU (OpenBLAS)";
    }

    @Override
    public boolean isNative() {
        return true;
    }

    @Override
    public String fingerprint() {
        return "OpenBLAS " + files.version() + " for " + Platform.here().label();
    }

    /// Unpacks the library at the first time and loads it.
    @Override
    public List<Backend> open() {
        return List.of(new BlasBackend(OpenBlas.load(files.unpack(Platform.here()))));
    }
}
