package loupe.backend.opencl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.CacheFolder;
import loupe.engine.backend.Driver;

/// Finds graphics cards, and whatever else here speaks OpenCL.
public final class OpenClDriver implements Driver {

    @Override
    public String id() {
        return "opencl";
    }

    @Override
    public String name() {
        return "GPU (OpenCL)";
    }

    @Override
    public boolean isNative() {
        return true;
    }

    @Override
    public String fingerprint() {
        return DriverFiles.here().fingerprint();
    }

    /// Loads the library and lists the devices; none is taken into use yet.
    @Override
    public List<Backend> open() {
        Path cache = CacheFolder.find().folder();
        List<Device> devices = OpenCl.devices(cache);
        List<Backend> backends = new ArrayList<>();
        for (int i = 0; i < devices.size(); i++) {
            backends.add(new OpenClBackend(i, devices.get(i), Session.limit(devices.get(i)), cache));
        }
        return backends;
    }
}
