package loupe.engine.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/// Every backend that this machine can run, and in a sentence each why the others cannot.
///
/// EJML is always there and always first; the others are found as services.
public record Backends(List<Backend> ready, List<String> missing) {

    public Backends {
        ready = List.copyOf(ready);
        missing = List.copyOf(missing);
    }

    /// Looks for them; loads their libraries.
    public static Backends find() {
        List<Backend> ready = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        ready.add(new EjmlBackend());
        for (ServiceLoader.Provider<Backend> provider :
                ServiceLoader.load(Backend.class).stream().toList()) {
            try {
                ready.add(provider.get());
            } catch (ServiceConfigurationError | LinkageError e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                missing.add(String.valueOf(cause.getMessage()));
            }
        }
        return new Backends(ready, missing);
    }

    /// The backend that goes by this short name, such as `simd`.
    public Optional<Backend> byId(String id) {
        return ready.stream().filter(backend -> backend.id().equals(id)).findFirst();
    }

    /// All that are ready, and the oracle.
    public List<Backend> andReference() {
        List<Backend> all = new ArrayList<>(ready);
        all.add(new ReferenceBackend());
        return all;
    }
}
