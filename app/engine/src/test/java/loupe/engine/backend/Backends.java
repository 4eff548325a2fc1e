package loupe.engine.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/// Every backend that this machine can run, and the reasons of those it cannot.
///
/// The two in Java are always there; others are found as services.
public record Backends(List<Backend> ready, List<String> skipped) {

    /// These and the oracle.
    public static List<Backend> all() {
        List<Backend> all = new ArrayList<>(find().ready());
        all.add(new ReferenceBackend());
        return all;
    }

    static Backends find() {
        List<Backend> ready = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        ready.add(new EjmlBackend());
        for (ServiceLoader.Provider<Backend> provider :
                ServiceLoader.load(Backend.class).stream().toList()) {
            try {
                ready.add(provider.get());
            } catch (ServiceConfigurationError e) {
                skipped.add(provider.type().getSimpleName() + ": " + e.getMessage());
            }
        }
        return new Backends(ready, skipped);
    }
}
